import { both, defineFamily } from '../entry.ts';

const acsPage = { name: 'Azure ACS error codes (gg185949)', date: '2015-06-19' } as const;

export default defineFamily({
  id: 'entra-access-control-more',
  title: both('Old Access Control numbers (ACS)', 'Vecchi numeri di Access Control (ACS)'),
  entries: [
    {
      id: 'ACS50012',
      happened: both('The credentials shown to Microsoft’s old Access Control Service were wrong. Azure AD used the same number with the prefix AADSTS later. The service closed on 7 November 2018.', 'Le credenziali mostrate al vecchio Access Control Service di Microsoft erano errate. Azure AD usò poi lo stesso numero con il prefisso AADSTS. Il servizio ha chiuso il 7 novembre 2018.'),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [both('If the text is recent, find out which server sent it; a program that still calls accesscontrol.windows.net must be moved to Entra ID.', 'Se il testo è recente, scopri quale server l’ha inviato; un programma che chiama ancora accesscontrol.windows.net va portato su Entra ID.'), both('Renew the secret or certificate of the app.', 'Rinnova il segreto o il certificato dell’app.')],
      },
      sources: [{ name: 'active-directory-java-graphapi-web#2', date: '2014-07-03' }, { name: 'Azure howto-reactivate-disabled-acs-namespaces', date: '2026-11-22' }],
      confidence: 'reported',
    },
    {
      id: 'ACS50008',
      happened: both('The SAML token handed in was not valid. In Azure Site Recovery the reason was a clock more than fifteen minutes off.', 'Il token SAML presentato non era valido. In Azure Site Recovery la causa era un orologio sfasato di oltre quindici minuti.'),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        admin: [both('Set the server’s clock right, then run the registration again.', 'Regola l’orologio del server, poi ripeti la registrazione.')],
        developer: [both('Check issuer, signature and validity of the token.', 'Controlla autorità emittente, firma e validità del token.')],
      },
      sources: [{ name: 'Azure Site Recovery troubleshooting', date: '2026-11-22' }],
      confidence: 'reported',
    },
    {
      id: 'ACS50001',
      happened: both('The app or resource named in the request was not known, or had been published only minutes before.', 'L’app o la risorsa indicata nella richiesta non era nota, o era stata pubblicata solo pochi minuti prima.'),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [both('Check the identifier (realm); after a new set-up wait five minutes.', 'Controlla l’identificatore (realm); dopo una nuova configurazione attendi cinque minuti.')],
      },
      sources: [{ name: 'ASP.NET documentation, Windows Azure Authentication', date: '2026-11-22' }],
      confidence: 'reported',
    },
    {
      id: 'ACS50019',
      happened: both('You cancelled the sign-in at the identity provider.', 'Hai annullato l’accesso presso il provider di identità.'),
      owners: ['user'],
      kind: 'expected',
      steps: {
        user: [both('Start again if you did not mean to cancel.', 'Ricomincia se non volevi annullare.')],
      },
      sources: [{ name: both('Error page of an ACS sample application', 'Pagina di errore di un’applicazione di esempio ACS'), date: '2026-11-22' }],
      confidence: 'reported',
    },
    {
      id: 'ACS60001',
      happened: both('No rule of the Access Control Service produced any statement about you, so you were not let in.', 'Nessuna regola di Access Control Service ha prodotto attestazioni su di te, perciò non hai avuto accesso.'),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        admin: [both('There is no such rule set any more: the application has to move to Entra ID.', 'Quelle regole non esistono più: l’applicazione va portata su Entra ID.')],
      },
      sources: [{ name: both('Error page of an ACS sample application', 'Pagina di errore di un’applicazione di esempio ACS'), date: '2026-11-22' }],
      confidence: 'reported',
    },
    {
      id: 'ACS20001',
      happened: both('The sign-in answer of a federated provider could not be processed by the Access Control Service.', 'Access Control Service non è riuscito a elaborare la risposta di accesso di un provider federato.'),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        admin: [both('Read the inner message, and check the provider’s signing certificate.', 'Leggi il messaggio interno e controlla il certificato di firma del provider.')],
        developer: [both('Plan the move to Entra ID: the service is gone.', 'Pianifica il passaggio a Entra ID: il servizio non esiste più.')],
      },
      sources: [acsPage],
      confidence: 'confirmed',
    },
    {
      id: 'ACS20000',
      happened: both('The sign-in request in WS-Federation form could not be processed; the details stand in the message.', 'La richiesta di accesso in forma WS-Federation non è stata elaborata; i dettagli sono nel messaggio.'),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [both('Check wtrealm and wreply of the request.', 'Controlla wtrealm e wreply della richiesta.')],
      },
      sources: [acsPage],
      confidence: 'confirmed',
    },
    {
      id: 'ACS10000',
      happened: both('A SOAP message to the Access Control Service could not be processed as a whole.', 'Un messaggio SOAP ad Access Control Service non è stato elaborato nel suo insieme.'),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [both('Read the inner message: it names the part that is wrong.', 'Leggi il messaggio interno: indica la parte sbagliata.')],
      },
      sources: [acsPage],
      confidence: 'confirmed',
    },
    {
      id: 'ACS10001',
      happened: both('The header of a SOAP message to the Access Control Service was wrong.', 'L’intestazione di un messaggio SOAP ad Access Control Service era errata.'),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [both('Compare addressing and timestamp headers with the WS-Trust specification.', 'Confronta le intestazioni di indirizzo e di ora con la specifica WS-Trust.')],
      },
      sources: [acsPage],
      confidence: 'confirmed',
    },
    {
      id: 'ACS10002',
      happened: both('The body of a SOAP message to the Access Control Service was wrong.', 'Il corpo di un messaggio SOAP ad Access Control Service era errato.'),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [both('Compare the RequestSecurityToken in the body with the WS-Trust specification.', 'Confronta il RequestSecurityToken nel corpo con la specifica WS-Trust.')],
      },
      sources: [acsPage],
      confidence: 'confirmed',
    },
    {
      id: 'ACS10003',
      happened: both('The security header of a SOAP message, with the credentials in it, was not accepted.', 'L’intestazione di sicurezza di un messaggio SOAP, con le credenziali, non è stata accettata.'),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [both('Check user name or certificate and the clock of the sender.', 'Controlla nome utente o certificato e l’orologio del mittente.')],
      },
      sources: [acsPage],
      confidence: 'confirmed',
    },
  ],
});
