import type { PhraseTable } from '../phrase-table.ts';

/** What printers and scanners show on their panels. */
export default {
  id: 'devices',
  phrases: {
    'EPSON:sign-in-required': ['you need to sign in to the email service', 'you need to sign in to the e-mail service', 'you must sign in to the email service', 'must sign in to the e-mail service', 'to use this function, you must sign in', 'to use this feature, you must sign in', 'necessario accedere al servizio email', 'necessario accedere al servizio e-mail', 'müssen sie sich beim e-mail-dienst anmelden', 'vous devez vous connecter au service de messagerie', 'debe iniciar sesión en el servicio de correo'],
    'EPSON:360': ['not connected to the cloud service', 'connessione al servizio cloud…non riuscita', 'impossibile connettersi al servizio cloud'],
    'EPSON:361': ['~connection to the cloud service…has expired', 'cloud service or email service has expired', 'cloud service or e-mail service has expired', 'connessione al servizio cloud…è scaduta'],
    'EPSON:370': ['need to sign in to the cloud service again', 'must sign in to the cloud service again', 'accedere nuovamente al servizio cloud', 'accedere di nuovo al servizio cloud'],
    'PRINTER:ricoh-account-locked': ['authentication failed: account is', '~authentication failed: the account is'],
    'PRINTER:ricoh-cannot-connect': ['cannot connect to office365 service', 'cannot connect to office 365 service', 'cannot connect to microsoft 365 service'],
    'PRINTER:sharp-token-update-failed': ['~failed to update the token', '~token update failed', 'token update failed. please delete the token', '~token could not be updated', '~failed to update token'],
  },
} satisfies PhraseTable as PhraseTable;
