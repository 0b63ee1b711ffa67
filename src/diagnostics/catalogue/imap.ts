import { both, defineFamily } from '../entry.ts';

const oauthPage = 'https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth';
const oauthCopy = { name: both('Authenticate IMAP, POP or SMTP with OAuth (stored copy, undated)', 'Authenticate IMAP, POP or SMTP with OAuth (copia conservata, senza data)'), date: '2026-11-22' } as const;
const trace = both('Protocol trace without token: method (LOGIN, XOAUTH2), answer, next command', 'Traccia del protocollo senza token: metodo (LOGIN, XOAUTH2), risposta, comando successivo');

export default defineFamily({
  id: 'imap',
  title: both('Reading mail by IMAP', 'Lettura della posta con IMAP'),
  entries: [
    {
      id: 'IMAP:authenticate-failed',
      happened: both(
        'The IMAP server refused the sign-in. User name and password (LOGIN, PLAIN) it has not accepted in the cloud since late 2022. With XOAUTH2 in the cloud the token usually has Graph scopes instead of IMAP.AccessAsUser.All, or the mailbox differs from the account.',
        'Il server IMAP ha rifiutato l’accesso. Nel cloud non accetta più nome utente e password (LOGIN, PLAIN) dalla fine del 2022. Con XOAUTH2 nel cloud il token di solito ha ambiti di Graph anziché IMAP.AccessAsUser.All, oppure la cassetta postale non è quella dell’account.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Remove the account from the mail program and add it again as “Microsoft 365” or “Exchange”, not as plain IMAP.', 'Rimuovi l’account dal programma di posta e aggiungilo di nuovo come «Microsoft 365» o «Exchange», non come semplice IMAP.')],
        admin: [both('See whether IMAP is on for the mailbox (Get-CASMailbox, ImapEnabled) and whether the program has consent.', 'Verifica se IMAP è attivo per la cassetta postale (Get-CASMailbox, ImapEnabled) e se il programma ha il consenso.')],
        developer: [both('Ask for https://outlook.office.com/IMAP.AccessAsUser.All in a token request of its own, apart from Graph scopes.', 'Chiedi https://outlook.office.com/IMAP.AccessAsUser.All in una richiesta di token separata dagli ambiti di Graph.')],
      },
      guides: ['admin-consent'],
      evidence: [trace, both('aud and scp of the token', 'aud e scp del token')],
      link: oauthPage,
      sources: [oauthCopy],
      confidence: 'confirmed',
    },
    {
      id: 'IMAP:login-failed',
      happened: both('The mail program tried user name and password. Exchange Online has not accepted them for IMAP since late 2022.', 'Il programma di posta ha provato nome utente e password. Exchange Online non li accetta più per IMAP dalla fine del 2022.'),
      owners: ['user', 'developer'],
      kind: 'structural',
      steps: {
        user: [both('Update the program and choose OAuth2 as the method of sign-in.', 'Aggiorna il programma e scegli OAuth2 come metodo di accesso.')],
        developer: [both('Use AUTHENTICATE XOAUTH2 in place of LOGIN, or read mail through Graph.', 'Usa AUTHENTICATE XOAUTH2 al posto di LOGIN oppure leggi la posta con Graph.')],
      },
      evidence: [trace],
      link: oauthPage,
      sources: [oauthCopy, { name: both('captaindns.com, end of basic authentication', 'captaindns.com, fine dell’autenticazione di base'), date: '2026-02-20' }],
      confidence: 'confirmed',
    },
    {
      id: 'IMAP:authenticated-not-connected',
      happened: both(
        'The sign-in was accepted, yet no mailbox could be opened with it. Threads name a token of another account than the one in the connection, missing rights, or IMAP switched off.',
        'L’accesso è stato accettato, ma non ha potuto aprire alcuna cassetta postale. Le discussioni citano un token di un account diverso da quello della connessione, diritti mancanti o IMAP disattivato.',
      ),
      owners: ['user', 'admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [both('Sign out in the program and sign in with exactly the account whose mailbox you want to read.', 'Esci dal programma e accedi esattamente con l’account di cui vuoi leggere la cassetta postale.')],
        admin: [both('For a shared mailbox give the person FullAccess; for a program of its own grant its service principal rights in Exchange.', 'Per una cassetta postale condivisa dai FullAccess alla persona; per un programma autonomo concedi diritti in Exchange alla sua entità servizio.')],
        developer: [both('Compare the user of the XOAUTH2 string with the upn of the token.', 'Confronta l’utente della stringa XOAUTH2 con l’upn del token.')],
      },
      evidence: [trace],
      sources: [{ name: 'email-oauth2-proxy#275', date: '2024-08-28' }, { name: 'email-oauth2-proxy#74', date: '2022-10-13' }],
      confidence: 'reported',
    },
  ],
});
