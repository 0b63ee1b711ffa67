import type { Text } from '../../contracts/text.ts';
import { both } from '../entry.ts';
import type { ContradictionId, Said } from './event.ts';

/** Two sources that do not agree, side by side, and what the kit does about it. */
export interface Contradiction {
  readonly id: ContradictionId;
  readonly about: Text<never>;
  readonly claims: readonly [Claim, Claim];
  readonly handling: Text<never>;
}
export interface Claim extends Said {
  readonly text: Text<never>;
}

const claim = (on: string, source: string, en: string, it: string): Claim => ({ on, source, text: both(en, it) });

export const contradictions: readonly Contradiction[] = [
  {
    id: 'C1',
    about: both('Is getTokenStatusAsync released?', 'getTokenStatusAsync è rilasciato?'),
    claims: [
      claim('2025-11-14', 'Microsoft Learn, Outlook web services', 'It is a preview.', 'È un’anteprima.'),
      claim('2026-06-23', 'office-js-docs-reference office.ews.yml', 'It is part of Mailbox 1.16.', 'Fa parte di Mailbox 1.16.'),
    ],
    handling: both('The kit asks whether the function is there and requires nothing in the manifest.', 'Il kit verifica se la funzione c’è e non richiede nulla nel manifesto.'),
  },
  {
    id: 'C2',
    about: both('Until when could administrators re-enable tokens?', 'Fino a quando gli amministratori potevano riattivare i token?'),
    claims: [
      claim('2025-06-06', 'AdobeDocs/workfront.en b4b45bbc8', 'Until 30 June 2025.', 'Fino al 30 giugno 2025.'),
      claim('2025-07-14', 'office-js-docs-pr 4b4bba37a', 'Until the switch-off that began in August 2025.', 'Fino alla disattivazione iniziata ad agosto 2025.'),
    ],
    handling: both('Both are past; nobody can re-enable them now.', 'Entrambe sono passate; ora nessuno può riattivarli.'),
  },
  {
    id: 'C3',
    about: both('From which Windows build on does NAA work?', 'Da quale build di Windows funziona la NAA?'),
    claims: [
      claim('2025-02-03', 'office-js-docs-pr f1484f79c', 'From Semi-Annual 2408 (17928.20392).', 'Dal canale semestrale 2408 (17928.20392).'),
      claim('2026-03-31', 'Microsoft Learn, NestedAppAuth requirement sets', 'From 2409 (18025.20000).', 'Dalla 2409 (18025.20000).'),
    ],
    handling: both('A trial call decides; the build is only a hint.', 'Decide una chiamata di prova; la build è solo un indizio.'),
  },
  {
    id: 'C4',
    about: both('When did Azure AD Graph end?', 'Quando è finito Azure AD Graph?'),
    claims: [
      claim('2024-06', 'techcommunity.microsoft.com, June 2024 update on Azure AD Graph', 'On 1 July 2025.', 'Il 1º luglio 2025.'),
      claim('2025-09', 'windowsforum.com 371957', 'At the beginning of September 2025.', 'All’inizio di settembre 2025.'),
    ],
    handling: both('Of no weight today: both days are past.', 'Oggi non ha peso: entrambi i giorni sono passati.'),
  },
  {
    id: 'C5',
    about: both('When does “approved client app” lose its effect?', 'Quando perde effetto “app client approvata”?'),
    claims: [
      claim('2025-11-03', 'Microsoft Learn, NAA FAQ', 'In March 2026.', 'A marzo 2026.'),
      claim('2026-03-24', 'Microsoft Learn, Migrate approved client app (mirror copy)', 'On 30 June 2026.', 'Il 30 giugno 2026.'),
    ],
    handling: both('The later text counts; the earlier date stays visible as replaced.', 'Vale il testo più recente; la data precedente resta visibile come sostituita.'),
  },
  {
    id: 'C6',
    about: both('Are there paid security updates for Exchange Server?', 'Esistono aggiornamenti di sicurezza a pagamento per Exchange Server?'),
    claims: [
      claim('2026-04-15', 'windowsforum.com 413353, petri.com 775789', 'Yes, in a second period until October 2026.', 'Sì, in un secondo periodo fino a ottobre 2026.'),
      claim('2026', 'proitnw.com', 'There is no such programme for Exchange.', 'Per Exchange non esiste un programma simile.'),
    ],
    handling: both('Several reports that quote Microsoft’s Exchange team support the first.', 'Diversi resoconti che citano il team Exchange di Microsoft confermano la prima.'),
  },
  {
    id: 'C7',
    about: both('Which -Identity did the token command want?', 'Quale -Identity voleva il comando dei token?'),
    claims: [
      claim('2026-08-21', 'Exchange PowerShell reference, Set-AuthenticationPolicy', 'It must be LegacyExchangeTokens.', 'Deve essere LegacyExchangeTokens.'),
      claim('2025-05', 'Microsoft Learn, Turn legacy Exchange Online tokens on or off', 'A value is needed, but any will do.', 'Serve un valore, ma va bene qualsiasi.'),
    ],
    handling: both('Irrelevant since the command changes nothing; the documented word is shown.', 'Irrilevante, perché il comando non cambia nulla; si mostra la parola documentata.'),
  },
  {
    id: 'C8',
    about: both('Does NAA work with personal Microsoft accounts?', 'La NAA funziona con gli account Microsoft personali?'),
    claims: [
      claim('2025-12-15', 'Microsoft Learn, Enable nested app authentication', 'Personal accounts are supported.', 'Gli account personali sono supportati.'),
      claim('2026-03-31', 'Microsoft Learn, NestedAppAuth requirement sets', 'Not in an Outlook.com or Gmail mailbox.', 'Non in una cassetta postale Outlook.com o Gmail.'),
    ],
    handling: both('Both can be true: a personal account in Word yes, an Outlook.com mailbox no.', 'Possono essere vere entrambe: un account personale in Word sì, una cassetta postale Outlook.com no.'),
  },
  {
    id: 'C9',
    about: both('How far back did the token report look?', 'Quanto indietro guardava il report dei token?'),
    claims: [
      claim('2024-11', 'Microsoft Learn, NAA and legacy tokens FAQ', '28 days.', '28 giorni.'),
      claim('2025-05-22', 'office-js-docs-pr 7f986cf7c', 'Its dates move every seven days.', 'Le sue date si aggiornano ogni sette giorni.'),
    ],
    handling: both('The second is what was delivered.', 'La seconda è quella realizzata.'),
  },
  {
    id: 'C10',
    about: both('What do the values of EwsEnabled mean?', 'Che cosa significano i valori di EwsEnabled?'),
    claims: [
      claim('2026-08-21', 'Exchange PowerShell reference, Set-OrganizationConfig', 'Empty means not configured: other settings decide.', 'Vuoto significa non configurato: decidono altre impostazioni.'),
      claim('2026-06-16', 'Microsoft Learn, Control access to EWS in Exchange', 'Empty is treated as True.', 'Vuoto vale come True.'),
    ],
    handling: both(
      'Depends on the date: from October 2026 Microsoft turns empty into False, as announced. A report of March 2026 even saw EWS answer a day after False was set (msgraph-sdk-powershell#3551). Set True or False yourself.',
      'Dipende dalla data: da ottobre 2026 Microsoft trasforma il vuoto in False, secondo gli annunci. Una segnalazione di marzo 2026 vide EWS rispondere ancora un giorno dopo aver impostato False (msgraph-sdk-powershell#3551). Imposta tu True o False.',
    ),
  },
  {
    id: 'C11',
    about: both('What is error 9042 called?', 'Come si chiama l’errore 9042?'),
    claims: [
      claim('2026-06-30', 'Microsoft Learn, Office JavaScript API error codes', 'GenericTokenError.', 'GenericTokenError.'),
      claim('2025', 'office-js#5694', 'InternalServerError.', 'InternalServerError.'),
    ],
    handling: both('The kit explains by the number.', 'Il kit spiega in base al numero.'),
  },
  {
    id: 'C12',
    about: both('Does Conditional Access apply to add-ins on phones?', 'L’accesso condizionale vale per i componenti sui telefoni?'),
    claims: [
      claim('2026-08-20', 'Microsoft Learn, Browsers used by Office Add-ins', 'It is not supported on iOS and Android.', 'Non è supportato su iOS e Android.'),
      claim('2025-05-02', 'msal-js#7730, office-js#5315', 'Sign-ins there are refused by policy with 530021.', 'Lì gli accessi vengono rifiutati da un criterio con 530021.'),
    ],
    handling: both('Expect each policy to apply, and read the sign-in log.', 'Dai per scontato che ogni criterio valga, e leggi il registro degli accessi.'),
  },
  {
    id: 'C13',
    about: both('Which permission does getUserIdentityTokenAsync need?', 'Quale autorizzazione serve a getUserIdentityTokenAsync?'),
    claims: [
      claim('2026-08-21', 'Outlook API reference, office.mailbox', 'Read item.', 'Lettura dell’elemento.'),
      claim('2025-11-27', 'office-js#6340', 'Since classic Outlook 2510 it fails without ReadWriteMailbox.', 'Da Outlook classico 2510 fallisce senza ReadWriteMailbox.'),
    ],
    handling: both('Publishers for Exchange Server: test 2510 and later.', 'Per chi pubblica per Exchange Server: prova la 2510 e successive.'),
  },
  {
    id: 'C14',
    about: both('Must security defaults go for a printer to send mail?', 'Occorre togliere le impostazioni predefinite di sicurezza perché una stampante invii posta?'),
    claims: [
      claim('2026-11-22', 'Epson, OAuth 2.0 for printers and scanners (Italian, undated, as read)', 'Password sign-in has already ended; turn security defaults off for the whole organisation.', 'L’accesso con password è già finito; disattivare le impostazioni predefinite di sicurezza per l’intera organizzazione.'),
      claim('2026-08-21', 'Exchange PowerShell reference, Set-TransportConfig; MC786329', 'Password sign-in goes on until the end of December 2026; SMTP AUTH can be allowed for one mailbox, and OAuth works.', 'L’accesso con password continua fino a fine dicembre 2026; SMTP AUTH si può consentire per una sola cassetta postale, e OAuth funziona.'),
    ],
    handling: both('Leave security defaults alone: allow SMTP AUTH for the one mailbox and use OAuth.', 'Lascia stare le impostazioni predefinite di sicurezza: consenti SMTP AUTH per quella sola cassetta postale e usa OAuth.'),
  },
  {
    id: 'C15',
    about: both('Who may enable a disabled service principal?', 'Chi può riabilitare un’entità servizio disabilitata?'),
    claims: [
      claim('2026-11-22', 'Microsoft Q&A 5704981 (undated, as read)', 'A Global Administrator.', 'Un amministratore globale.'),
      claim('2026-11-22', 'rain-city.tech (undated, as read)', 'An Application Administrator is enough.', 'Basta un amministratore di applicazioni.'),
    ],
    handling: both('The smaller role first.', 'Prima il ruolo minore.'),
  },
  {
    id: 'C16',
    about: both('May one rely on AADSTS numbers?', 'Ci si può basare sui numeri AADSTS?'),
    claims: [
      claim('2024-04-24', 'Microsoft Entra reference-error-codes', 'They may change at any time and are not for programs.', 'Possono cambiare in ogni momento e non sono per i programmi.'),
      claim('2026-08', 'Forum threads and support pages', 'People search by the number and expect an answer.', 'Le persone cercano il numero e si aspettano una risposta.'),
    ],
    handling: both('Numbers explain; nothing in the kit decides by them.', 'I numeri spiegano; nel kit nulla viene deciso in base a essi.'),
  },
  {
    id: 'C17',
    about: both('Does accountType say where the mailbox is?', 'accountType dice dove si trova la cassetta postale?'),
    claims: [
      claim('2025-11-03', 'Microsoft Learn, NAA FAQ', 'Yes: it follows the place of the mailbox.', 'Sì: segue il luogo della cassetta postale.'),
      claim('2026-03-09', 'office-js#6564, office-js#3465', 'Outlook for Mac always says office365; a moved mailbox went on saying enterprise.', 'Outlook per Mac dice sempre office365; una cassetta postale spostata continuò a dire enterprise.'),
    ],
    handling: both('The kit weighs several signals.', 'Il kit valuta più segnali.'),
  },
];
