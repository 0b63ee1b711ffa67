import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'printer-oauth',
  title: both('Send mail from printers and scanners by OAuth', 'Inviare posta da stampanti e scanner con OAuth'),
  why: both('Sending with a stored password is on its way out. The device signs in once with a code and from then on uses tokens. Security defaults and multifactor authentication stay on: nothing here asks to weaken them.', 'L’invio con una password salvata sta per finire. Il dispositivo accede una volta con un codice e poi usa i token. Le impostazioni predefinite di sicurezza e l’autenticazione a più fattori restano attive: nulla qui chiede di indebolirle.'),
  leastRole: both('Recipient Management in Exchange for the mailbox, Cloud Application Administrator for the consent, the device’s own administrator password. Epson’s guide names a Global Administrator; that a smaller role is enough for the consent follows from Microsoft’s rules and was not tried on a device.', 'Recipient Management in Exchange per la cassetta, Amministratore applicazione cloud per il consenso, e la password di amministratore del dispositivo. La guida Epson indica un amministratore globale; che basti un ruolo minore per il consenso segue dalle regole di Microsoft e non è stato provato su un dispositivo.'),
  portal: both('The device’s web page (Epson: Web Config > Network > Email Server > Basic); Microsoft 365 admin center for the mailbox', 'La pagina web del dispositivo (Epson: Web Config > Rete > Server e-mail > Di base); interfaccia di amministrazione di Microsoft 365 per la cassetta'),
  steps: [
    both('Bring the device’s firmware up to date and connect it by its standard network: Epson’s additional network does not do OAuth. Set its clock.', 'Aggiorna il firmware del dispositivo e collegalo alla rete standard: la rete aggiuntiva Epson non supporta OAuth. Regola l’orologio.'),
    both('Give the device a mailbox of its own, with a licence, and allow SMTP AUTH for that mailbox only (guide smtp-auth-mailbox).', 'Assegna al dispositivo una cassetta propria, con licenza, e consenti SMTP AUTH solo per quella (guida smtp-auth-mailbox).'),
    both('Where security defaults are on, Microsoft says that SMTP AUTH is off with them. Do not turn them off for a printer: if the device is refused for that reason, use a connector of your own server or High Volume Email.', 'Dove le impostazioni predefinite di sicurezza sono attive, Microsoft dice che SMTP AUTH è disattivato. Non disattivarle per una stampante: se il dispositivo viene rifiutato per questo, usa un connettore del tuo server o High Volume Email.'),
    both('Open the device’s address in a browser on the same network and sign in as its administrator. Choose OAuth2 as authentication method and Microsoft Exchange Online as service (Outlook.com only for private mailboxes).', 'Apri l’indirizzo del dispositivo in un browser della stessa rete e accedi come amministratore. Scegli OAuth2 come metodo di autenticazione e Microsoft Exchange Online come servizio (Outlook.com solo per caselle private).'),
    both('Choose sign in. The page shows a device code: copy it, open the address next to it, enter the code and sign in with the mailbox of the device.', 'Scegli di accedere. La pagina mostra un codice dispositivo: copialo, apri l’indirizzo accanto, inserisci il codice e accedi con la cassetta del dispositivo.'),
    both('An administrator ticks consent on behalf of the organisation and accepts. If the code runs out first, ask for a new one.', 'Un amministratore seleziona il consenso per conto dell’organizzazione e accetta. Se il codice scade prima, richiedine uno nuovo.'),
    both('Go back to the device’s page and press OK. Without it the sign-in is not stored, and the panel goes on saying that one must sign in.', 'Torna alla pagina del dispositivo e premi OK. Senza, l’accesso non viene salvato e il pannello continua a dire che bisogna accedere.'),
    both('Scan to my own address (Epson Print Admin Serverless): the administrator consents once for all as above; then each person signs in at the panel with their own work account the first time.', 'Scansione al proprio indirizzo (Epson Print Admin Serverless): l’amministratore acconsente una volta per tutti come sopra; poi ogni persona accede dal pannello con il proprio account di lavoro la prima volta.'),
    both('A fax server that takes mail has its own setting (Epson: Fax > Fax server > Email server settings > OAuth2); ask the fax provider for its values.', 'Un server fax che riceve posta ha un’impostazione propria (Epson: Fax > Server fax > Impostazioni server e-mail > OAuth2); chiedi i valori al fornitore del fax.'),
    both('Tokens age out when nothing is sent for long (Epson codes 361 and 370, message of expiry): the administrator signs in again. A monthly test mail avoids it.', 'I token scadono se non si invia nulla a lungo (codici Epson 361 e 370, messaggio di scadenza): l’amministratore accede di nuovo. Una mail di prova al mese lo evita.'),
  ],
  commands: [
    command('powershell', both('Allow SMTP AUTH for the mailbox of the device', 'Consentire SMTP AUTH per la cassetta del dispositivo'), "Connect-ExchangeOnline\nSet-CASMailbox '{upn}' -SmtpClientAuthenticationDisabled $false\nGet-CASMailbox '{upn}' | Format-List SmtpClientAuthenticationDisabled"),
    command('http', both('Sign-ins of the mailbox that failed, newest first', 'Accessi non riusciti della cassetta, dal più recente'), "GET https://graph.microsoft.com/v1.0/auditLogs/signIns?$filter=userPrincipalName eq '{upn}' and status/errorCode ne 0&$top=20"),
  ],
  takes: both('The device can send as soon as its page says that it is signed in; the mailbox switch may take longer (not documented).', 'Il dispositivo può inviare non appena la sua pagina dice che l’accesso è effettuato; l’interruttore della cassetta può richiedere di più (non documentato).'),
  verify: both('The device’s page (Epson: Network > Email Server > Basic, or the panel’s network status, or a printed status sheet) shows signed in and the account. Send a test; the SMTP AUTH report says OAuth.', 'La pagina del dispositivo (Epson: Rete > Server e-mail > Di base, oppure lo stato di rete sul pannello, o un foglio di stato stampato) mostra l’accesso effettuato e l’account. Invia una prova; il report SMTP AUTH indica OAuth.'),
  undo: both('Sign the device out on its page, remove the consent of the printer maker’s app under Enterprise apps, and forbid SMTP AUTH for the mailbox.', 'Disconnetti il dispositivo dalla sua pagina, rimuovi il consenso all’app del produttore in App aziendali e vieta SMTP AUTH per la cassetta.'),
  contradictions: ['C14'],
  sources: [
    { name: 'Epson, OAuth 2.0 for printers and scanners (Italian, undated)', date: '2026-11-22' },
    { name: 'Exchange PowerShell reference, Set-TransportConfig', date: '2026-08-21' },
    { name: 'Microsoft 365 message center MC786329', date: '2026-01-27' },
  ],
  confidence: 'reported',
});
