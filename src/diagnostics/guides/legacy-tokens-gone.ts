import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'legacy-tokens-gone',
  title: both('Legacy tokens cannot be switched on again', 'I token legacy non si possono riattivare'),
  why: both('Since 31 October 2025 legacy Exchange Online tokens are off for every organisation. No administrator, no support case and no command brings them back. You can stop searching: an article that tells you to enable them is out of date.', 'Dal 31 ottobre 2025 i token legacy di Exchange Online sono disattivati per ogni organizzazione. Nessun amministratore, nessuna richiesta al supporto e nessun comando li riporta. Puoi smettere di cercare: un articolo che dice di abilitarli è superato.'),
  ended: true,
  leastRole: both('None: there is nothing to change. View-Only Organization Management to look at the add-ins.', 'Nessuno: non c’è nulla da modificare. View-Only Organization Management per vedere i componenti.'),
  portal: both('None', 'Nessuno'),
  steps: [
    both('Close the ticket that asks for it, with this page as the reason.', 'Chiudi la richiesta che lo chiede, indicando questa pagina come motivo.'),
    both('Find out who publishes the add-in and ask for a version that signs in by NAA or Office single sign-on. If there is none, the add-in is at its end for cloud mailboxes.', 'Scopri chi pubblica il componente e chiedi una versione che accede con la NAA o con l’accesso unico di Office. Se non c’è, per le cassette postali cloud il componente è arrivato alla fine.'),
    both('Mailboxes on Exchange Server are not concerned: there the tokens go on, and an error is a fault of the server (OAuth of the EWS virtual directory, certificate).', 'Le cassette postali su Exchange Server non sono interessate: lì i token continuano, e un errore è un guasto del server (OAuth della directory virtuale EWS, certificato).'),
  ],
  commands: [
    command('powershell', both('Shows only that they are off', 'Mostra solo che sono disattivati'), 'Connect-ExchangeOnline\nGet-AuthenticationPolicy -AllowLegacyExchangeTokens'),
    command('powershell', both('Who publishes the add-ins (sideloaded ones do not show)', 'Chi pubblica i componenti (quelli caricati a mano non compaiono)'), 'Get-App | Select-Object -Property ProviderName, DisplayName, AppId'),
  ],
  takes: both('Nothing changes, however long one waits.', 'Non cambia nulla, per quanto si aspetti.'),
  verify: both('The command answers with a warning that legacy tokens are disabled. An older output with True or (Not Set) shows a former setting, not what is in force.', 'Il comando risponde con un avviso che i token legacy sono disabilitati. Un vecchio risultato con True o (Not Set) mostra un’impostazione precedente, non lo stato effettivo.'),
  undo: both('Nothing to undo.', 'Nulla da annullare.'),
  contradictions: ['C2', 'C7', 'C9'],
  sources: [
    { name: 'Exchange PowerShell reference, Set-AuthenticationPolicy', date: '2026-08-21' },
    { name: 'Microsoft Learn, NAA and legacy tokens FAQ (office-js-docs-pr e134af9d5)', date: '2025-10-01' },
  ],
  confidence: 'confirmed',
});
