import { text } from '../contracts/text.ts';
import { defineErrors } from './define.ts';

/** What goes wrong between the pane and a token. */
export const authErrors = defineErrors({
  'host-unavailable': {
    remedyIsWith: 'user',
    says: text({ en: 'This page is not running inside Outlook.', it: 'Questa pagina non è aperta all’interno di Outlook.' }),
    remedy: text({ en: 'Open it as an add-in from a message in Outlook.', it: 'Aprila come componente aggiuntivo da un messaggio in Outlook.' }),
  },
  'office-js-missing': {
    remedyIsWith: 'admin',
    says: text({ en: 'The script that connects this pane to Outlook did not load or does not answer.', it: 'Lo script che collega questo riquadro a Outlook non è stato caricato o non risponde.' }),
    remedy: text({ en: 'Check the connection, then try again; if it stays, a proxy may block Microsoft’s script.', it: 'Controlla la connessione e riprova; se il problema resta, un proxy potrebbe bloccare lo script di Microsoft.' }),
  },
  'part-missing': {
    remedyIsWith: 'user',
    says: text({ en: 'A part of this add-in could not be loaded.', it: 'Non è stato possibile caricare una parte di questo componente aggiuntivo.' }),
    remedy: text({ en: 'Check the connection and reopen the pane.', it: 'Controlla la connessione e riapri il riquadro.' }),
  },
  'office-call-failed': {
    remedyIsWith: 'developer',
    says: text({ en: 'Outlook refused the call {call}.', it: 'Outlook ha rifiutato la chiamata {call}.' }),
    remedy: text({ en: 'Look up the code that Outlook gave for {call}.', it: 'Cerca il codice che Outlook ha dato per {call}.' }),
  },
  'step-timed-out': {
    remedyIsWith: 'user',
    says: text({ en: 'No answer came within {seconds} seconds.', it: 'Nessuna risposta entro {seconds} secondi.' }),
    remedy: text({ en: 'Try again; if {seconds} seconds pass again, restart Outlook.', it: 'Riprova; se passano altri {seconds} secondi, riavvia Outlook.' }),
  },
  'bridge-unavailable': {
    remedyIsWith: 'user',
    says: text({ en: 'This Outlook cannot sign you in through its own account.', it: 'Questo Outlook non può farti accedere con il suo account.' }),
    remedy: text({ en: 'Update Outlook; until then another way of signing in is used.', it: 'Aggiorna Outlook; fino ad allora si usa un altro metodo di accesso.' }),
  },
  'interaction-required': {
    remedyIsWith: 'user',
    says: text({ en: 'Microsoft wants to ask you something before it signs you in.', it: 'Microsoft deve chiederti qualcosa prima di farti accedere.' }),
    remedy: text({ en: 'Choose Sign in and answer the question.', it: 'Scegli Accedi e rispondi alla domanda.' }),
  },
  'window-needs-click': {
    remedyIsWith: 'user',
    says: text({ en: 'This Outlook signs you in through a window, and a window opens only when you click.', it: 'In questo Outlook si accede da una finestra, che si apre solo con un clic.' }),
    remedy: text({ en: 'Choose Sign in.', it: 'Scegli Accedi.' }),
  },
  'window-unanswered': {
    remedyIsWith: 'user',
    says: text({ en: 'The sign-in window was not finished in time.', it: 'L’accesso nella finestra non è stato completato in tempo.' }),
    remedy: text({ en: 'Choose Sign in to begin again, or try another way.', it: 'Scegli Accedi per ricominciare, o prova un altro metodo.' }),
  },
  'sign-in-cancelled': {
    remedyIsWith: 'user',
    says: text({ en: 'The sign-in was closed before it finished.', it: 'L’accesso è stato chiuso prima della fine.' }),
    remedy: text({ en: 'Choose Sign in when you are ready.', it: 'Scegli Accedi quando vuoi riprovare.' }),
  },
  'entra-refused': {
    remedyIsWith: 'admin',
    says: text({ en: 'Microsoft knows you but refused this sign-in.', it: 'Microsoft ti conosce ma ha rifiutato questo accesso.' }),
    remedy: text({ en: 'Send the details below to your administrator: they name the rule.', it: 'Invia i dettagli qui sotto al tuo amministratore: indicano la regola.' }),
  },
  'account-missing': {
    remedyIsWith: 'user',
    says: text({ en: 'Outlook has no account it can sign in with.', it: 'Outlook non ha un account con cui accedere.' }),
    remedy: text({ en: 'Sign in to Outlook again, then reopen this pane.', it: 'Accedi di nuovo a Outlook, poi riapri questo riquadro.' }),
  },
  offline: {
    remedyIsWith: 'user',
    says: text({ en: 'There is no network connection.', it: 'Non c’è connessione di rete.' }),
    remedy: text({ en: 'Reconnect, then choose Try again.', it: 'Ricollegati, poi scegli Riprova.' }),
  },
  'exchange-token-refused': {
    remedyIsWith: 'developer',
    says: text({
      en: 'Outlook no longer gives this mailbox the old Exchange token. Other add-ins show it as “Unable to get the outlookIdentityToken”.',
      it: 'Outlook non fornisce più a questa cassetta postale il vecchio token di Exchange. Altri componenti aggiuntivi lo mostrano come “Unable to get the outlookIdentityToken”.',
    }),
    remedy: text({
      en: 'Nobody can switch these tokens on again for a cloud mailbox; another way of signing in is used.',
      it: 'Nessuno può riattivare questi token per una cassetta postale nel cloud; si usa un altro metodo di accesso.',
    }),
  },
  'exchange-server-failed': {
    remedyIsWith: 'admin',
    says: text({ en: 'Exchange Server did not give Outlook an identity token.', it: 'Exchange Server non ha fornito a Outlook un token di identità.' }),
    remedy: text({ en: 'Send the details to the administrator of the server: OAuth on the EWS directory and the server’s certificate are the first things to look at.', it: 'Invia i dettagli all’amministratore del server: OAuth sulla directory EWS e il certificato del server sono le prime cose da controllare.' }),
  },
  'exchange-token-empty': {
    remedyIsWith: 'user',
    says: text({ en: 'Outlook reported success but gave an empty Exchange token.', it: 'Outlook ha segnalato un esito positivo ma ha fornito un token di Exchange vuoto.' }),
    remedy: text({ en: 'Update Outlook; another way of signing in is used.', it: 'Aggiorna Outlook; si usa un altro metodo di accesso.' }),
  },
  'office-sso-failed': {
    remedyIsWith: 'admin',
    says: text({ en: 'Office could not sign you in silently.', it: 'Office non è riuscito a farti accedere senza chiederti nulla.' }),
    remedy: text({ en: 'Check that the add-in was given consent; another way of signing in is used.', it: 'Verifica che il componente aggiuntivo abbia ricevuto il consenso; si usa un altro metodo di accesso.' }),
  },
  'dialog-blocked': {
    remedyIsWith: 'user',
    says: text({ en: 'The sign-in window could not be opened.', it: 'Non è stato possibile aprire la finestra di accesso.' }),
    remedy: text({ en: 'Allow pop-ups for Outlook and try again.', it: 'Consenti i popup per Outlook e riprova.' }),
  },
  'dialog-lost': {
    remedyIsWith: 'user',
    says: text({ en: 'The sign-in window was closed, or the browser cut it off.', it: 'La finestra di accesso è stata chiusa o il browser l’ha isolata.' }),
    remedy: text({ en: 'Close the window if it is still open and try again.', it: 'Chiudi la finestra se è ancora aperta e riprova.' }),
  },
  'wrong-account': {
    remedyIsWith: 'user',
    says: text({ en: 'Outlook signed in with another account than the one of this mailbox.', it: 'Outlook ha usato un account diverso da quello di questa cassetta postale.' }),
    remedy: text({ en: 'Nothing was sent with that account. Continue only if you want to use it.', it: 'Con quell’account non è stato inviato nulla. Continua solo se vuoi usarlo.' }),
  },
  'no-path-left': {
    remedyIsWith: 'admin',
    says: text({ en: 'No way of signing in works in this Outlook.', it: 'In questo Outlook nessun metodo di accesso funziona.' }),
    remedy: text({ en: 'Copy the details and send them to your administrator.', it: 'Copia i dettagli e inviali al tuo amministratore.' }),
  },
  'backend-unreachable': {
    remedyIsWith: 'developer',
    says: text({ en: 'You are signed in, but the service of this add-in does not answer.', it: 'L’accesso è riuscito, ma il servizio di questo componente aggiuntivo non risponde.' }),
    remedy: text({ en: 'This usually passes. Try again in a few minutes.', it: 'Di solito passa. Riprova tra qualche minuto.' }),
  },
  'backend-failed': {
    remedyIsWith: 'developer',
    says: text({ en: 'The service of this add-in had a problem (status {status}).', it: 'Il servizio di questo componente aggiuntivo ha avuto un problema (stato {status}).' }),
    remedy: text({ en: 'Try again; if status {status} stays, send the details to the vendor.', it: 'Riprova; se lo stato {status} rimane, invia i dettagli al fornitore.' }),
  },
});
