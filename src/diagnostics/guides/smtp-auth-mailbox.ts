import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'smtp-auth-mailbox',
  title: both('Allow SMTP AUTH for one mailbox', 'Consentire SMTP AUTH per una sola cassetta postale'),
  why: both('A printer, scanner or script sends through this mailbox. The safe pattern is: off for the organisation, on for the few mailboxes that need it. Signing in by OAuth needs this switch too.', 'Una stampante, uno scanner o uno script invia da questa cassetta postale. Lo schema sicuro è: disattivato per l’organizzazione, attivo per le poche cassette postali che ne hanno bisogno. L’interruttore serve anche con OAuth.'),
  leastRole: both('Recipient Management in Exchange for the mailbox; Exchange Administrator for the organisation’s setting.', 'Recipient Management in Exchange per la cassetta postale; Amministratore di Exchange per l’impostazione dell’organizzazione.'),
  portal: both('Microsoft 365 admin center > Users > Active users > the mailbox > Mail > Manage email apps > Authenticated SMTP', 'Interfaccia di amministrazione di Microsoft 365 > Utenti > Utenti attivi > la cassetta postale > Posta > Gestisci app di posta elettronica > SMTP autenticato'),
  steps: [
    both('Read the organisation’s setting and the mailbox’s: an empty value at the mailbox follows the organisation.', 'Leggi l’impostazione dell’organizzazione e della cassetta postale: un valore vuoto sulla cassetta postale segue l’organizzazione.'),
    both('Allow it at the mailbox only. Leave the organisation’s switch off.', 'Consentilo solo sulla cassetta postale. Lascia disattivato l’interruttore dell’organizzazione.'),
    both('Check that no authentication policy and no Conditional Access policy against legacy sign-in covers the mailbox.', 'Controlla che la cassetta postale non rientri in un criterio di autenticazione o in un criterio di accesso condizionale contro gli accessi legacy.'),
    both('A password works only until Microsoft ends it (off by default at the end of December 2026, as announced). Move the device to OAuth.', 'Una password funziona solo finché Microsoft non la elimina (disattivata per impostazione predefinita a fine dicembre 2026, come annunciato). Passa il dispositivo a OAuth.'),
  ],
  commands: [
    command('powershell', both('How it stands', 'Com’è ora'), "Connect-ExchangeOnline\nGet-TransportConfig | Format-List SmtpClientAuthenticationDisabled\nGet-CASMailbox '{deviceMailbox}' | Format-List SmtpClientAuthenticationDisabled"),
    command('powershell', both('Allow this mailbox', 'Consentire questa cassetta postale'), "Set-CASMailbox '{deviceMailbox}' -SmtpClientAuthenticationDisabled $false"),
    command('powershell', both('All mailboxes that are allowed', 'Tutte le cassette postali consentite'), 'Get-CASMailbox -ResultSize Unlimited | Where-Object SmtpClientAuthenticationDisabled -eq $false'),
  ],
  takes: both('Not documented; try again after an hour.', 'Non documentato; riprova dopo un’ora.'),
  verify: both('Send a test from the device. Exchange admin center > Reports > Mail flow > SMTP AUTH clients shows the mailbox and whether it came by Basic or OAuth.', 'Invia una prova dal dispositivo. Interfaccia di amministrazione di Exchange > Report > Flusso di posta > Client SMTP AUTH mostra la cassetta postale e se ha usato Basic o OAuth.'),
  undo: both('Set the value to $true to forbid it, or to $null to follow the organisation again.', 'Imposta il valore su $true per vietarlo, o su $null per seguire di nuovo l’organizzazione.'),
  contradictions: ['C14'],
  link: 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
  sources: [
    { name: 'Exchange PowerShell reference, Set-TransportConfig', date: '2026-08-21' },
    { name: 'Microsoft 365 message center MC786329', date: '2026-01-27' },
  ],
  confidence: 'confirmed',
});
