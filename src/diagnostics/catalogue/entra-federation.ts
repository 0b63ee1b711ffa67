import { both, defineFamily } from '../entry.ts';
import { errorReference, openTicket, tellAdmin, tryLater } from '../recurring.ts';

const home = both('Name of the provider (company server, Google, Facebook, …) and the error on its own page', 'Nome del provider (server aziendale, Google, Facebook, …) ed errore nella sua pagina');
const ids = both('Correlation id and time', 'ID di correlazione e ora');
const throughProvider = both('Try once in a private window, starting at the provider’s own page, to see whether you can still sign in there.', 'Prova una volta in una finestra privata, partendo dalla pagina del provider, per vedere se lì riesci ancora ad accedere.');

export default defineFamily({
  id: 'entra-federation',
  title: both('Sign-in through another identity provider', 'Accesso tramite un altro provider di identità'),
  entries: [
    {
      id: 'AADSTS20001',
      name: 'WsFedSignInResponseError',
      happened: both(
        'Your company’s own sign-in server answered Entra ID with an error instead of a sign-in (WS-Federation).',
        'Il server di accesso della tua azienda ha risposto a Entra ID con un errore anziché con un accesso (WS-Federation).',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [throughProvider, tellAdmin],
        admin: [both('Look in the federation server’s event log at that time (AD FS: Admin log): the true cause stands there. Service account, certificate and claim rules come first.', 'Guarda a quell’ora il registro eventi del server di federazione (AD FS: registro Admin): la vera causa è lì. Prima verifica account di servizio, certificato e regole attestazioni.')],
      },
      evidence: [home, ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS20012',
      name: 'WsFedMessageInvalid',
      happened: both(
        'The message from the federation server was not one Entra ID could read or accept as WS-Federation.',
        'Il messaggio del server di federazione non era leggibile o accettabile per Entra ID come WS-Federation.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Start from office.com rather than from a saved sign-in link; if it comes back, it is not yours to solve.', 'Parti da office.com anziché da un link di accesso salvato; se ritorna, non dipende da te.')],
        admin: [both('Capture the response in the browser’s network view and compare it with the trust: issuer, ImmutableID, UPN. A proxy that alters the form is another cause.', 'Cattura la risposta nella vista di rete del browser e confrontala con il trust: emittente, ImmutableID, UPN. Un’altra causa è un proxy che altera il modulo.')],
      },
      evidence: [home, ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS20033',
      name: 'FedMetadataInvalidTenantName',
      happened: both(
        'Federation metadata was asked for or delivered under an organisation name that is not valid.',
        'I metadati di federazione sono stati chiesti o forniti con un nome di organizzazione non valido.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [tellAdmin],
        admin: [both('Check the tenant name or id in the metadata address used by the provider, and the domain’s federation settings.', 'Controlla il nome o ID del tenant nell’indirizzo dei metadati usato dal provider e le impostazioni di federazione del dominio.')],
      },
      evidence: [both('Metadata address', 'Indirizzo dei metadati'), ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS40008',
      name: 'OAuth2IdPUnretryableServerError',
      happened: both(
        'The outside provider that checks your account had an error of the kind that a retry does not cure.',
        'Il provider esterno che verifica il tuo account ha avuto un errore di quelli che non passano riprovando.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [throughProvider, tellAdmin],
        admin: [both('Check the provider’s entry under External identities: client id, secret and its expiry, addresses; then ask the provider.', 'Controlla la voce del provider in Identità esterne: ID client, segreto e sua scadenza, indirizzi; poi rivolgiti al provider.')],
      },
      evidence: [home, ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS40009',
      name: 'OAuth2IdPRefreshTokenRedemptionUserError',
      happened: both(
        'Your account’s home provider would not renew the sign-in: it wants to see you again.',
        'Il provider di origine del tuo account non ha rinnovato l’accesso: vuole rivederti.',
      ),
      owners: ['user', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Sign out and in again with that account; at the provider, check for a changed password or a withdrawn permission.', 'Disconnettiti e accedi di nuovo con quell’account; presso il provider verifica un cambio di password o un’autorizzazione revocata.')],
        admin: [both('If everybody from this provider is hit, treat it as a fault there and contact its support.', 'Se riguarda tutti gli account di questo provider, consideralo un guasto suo e contatta la sua assistenza.')],
      },
      evidence: [home, ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS40010',
      name: 'OAuth2IdPRetryableServerError',
      happened: both('The outside provider failed for the moment, in a way that may pass.', 'Il provider esterno ha avuto un errore momentaneo, che può passare.'),
      owners: ['user', 'admin'],
      kind: 'transient',
      steps: {
        user: [tryLater],
        admin: [both('Lasting more than an hour? See the provider’s status page, then its support.', 'Dura più di un’ora? Guarda la pagina di stato del provider, poi contatta la sua assistenza.')],
      },
      evidence: [home, ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS40015',
      name: 'OAuth2IdPAuthCodeRedemptionUserError',
      happened: both(
        'You came back from the outside provider with a one-time code, and the provider refused to honour it for your account.',
        'Sei tornato dal provider esterno con un codice monouso, ma il provider non l’ha accettato per il tuo account.',
      ),
      owners: ['user', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Begin again and agree to everything the provider asks; do not reload the page on the way back.', 'Ricomincia e accetta ciò che chiede il provider; non ricaricare la pagina al ritorno.')],
        admin: [both('Compare redirect address and secret at the provider with those in External identities.', 'Confronta indirizzo di reindirizzamento e segreto presso il provider con quelli in Identità esterne.')],
      },
      evidence: [home, ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50008',
      name: 'InvalidSamlToken',
      happened: both(
        'The SAML statement from your company’s sign-in server is absent or built wrongly.',
        'La dichiarazione SAML del server di accesso aziendale manca o è costruita male.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [tellAdmin],
        admin: [both('Record one SAML response and check that it holds a signed assertion with subject, audience and times; then correct the provider’s claim rules.', 'Registra una risposta SAML e verifica che contenga un’asserzione firmata con soggetto, destinatario e orari; poi correggi le regole del provider.')],
      },
      evidence: [both('The SAML response with signature and personal data removed', 'La risposta SAML senza firma e dati personali'), ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50006',
      name: 'InvalidSignature',
      happened: both('A signature on the sign-in message did not match.', 'Una firma sul messaggio di accesso non corrispondeva.'),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [both('Restart the sign-in once; then leave it to your administrator.', 'Riavvia l’accesso una volta; poi lascia fare all’amministratore.')],
        admin: [both('Was the token-signing certificate of the federation server renewed? Bring the new one to Entra ID (AD FS: Update-MgDomainFederationConfiguration or Entra Connect).', 'Il certificato di firma token del server di federazione è stato rinnovato? Porta quello nuovo in Entra ID (AD FS: Update-MgDomainFederationConfiguration o Entra Connect).')],
        developer: [both('For signed requests of your app, compare the certificate in use with the one uploaded to the registration.', 'Per le richieste firmate dalla tua app, confronta il certificato in uso con quello caricato nella registrazione.')],
      },
      evidence: [both('Thumbprint and validity of the signing certificate', 'Identificazione personale e validità del certificato di firma'), ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50107',
      name: 'InvalidRealmUri',
      happened: both(
        'The federation partner that the request names (its realm) does not exist in the directory.',
        'Il partner di federazione nominato nella richiesta (il suo realm) non esiste nella directory.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [tellAdmin],
        admin: [both('Compare IssuerUri in the domain’s federation settings with the issuer the server sends; with several domains on one server each needs its own.', 'Confronta IssuerUri nelle impostazioni di federazione del dominio con l’emittente inviato dal server; con più domini su un server ognuno richiede il proprio.')],
      },
      evidence: [both('IssuerUri on both sides', 'IssuerUri su entrambi i lati'), ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50169',
      name: 'InvalidRequestBadRealm',
      happened: both(
        'The request was addressed to a realm that this part of the sign-in service does not know.',
        'La richiesta era indirizzata a un realm che questa parte del servizio di accesso non conosce.',
      ),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [tellAdmin],
        admin: [both('Check wtrealm or the entity id in the sign-in address against the application’s identifiers (Cloud Application Administrator).', 'Confronta wtrealm o l’entity ID dell’indirizzo di accesso con gli identificatori dell’applicazione (amministratore di applicazioni cloud).')],
        developer: [both('Send as wtrealm exactly one of the identifier URIs of the registration.', 'Invia come wtrealm esattamente uno degli URI identificatori della registrazione.')],
      },
      evidence: [both('Value of wtrealm', 'Valore di wtrealm')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50017',
      name: 'CertificateValidationFailed',
      happened: both(
        'The certificate you signed in with could not be checked: its issuer is not in the list of trusted ones, or its revocation list is missing, incomplete or did not load in time.',
        'Il certificato usato per accedere non è verificabile: l’emittente non è tra quelli attendibili, oppure l’elenco di revoca manca, è incompleto o non si è caricato in tempo.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Use another sign-in method for now. A certificate from the store other than the one offered may be the right one: look at its issuer.', 'Per ora usa un altro metodo di accesso. Forse è giusto un altro certificato rispetto a quello proposto: guarda chi lo ha emesso.'), tellAdmin],
        admin: [
          both('Upload the whole chain of issuing authorities to Entra ID.', 'Carica in Entra ID l’intera catena delle autorità emittenti.'),
          both('Open each CRL address from outside your network: it must answer over plain HTTP and quickly; a delta CRL needs its base CRL.', 'Apri ogni indirizzo CRL da fuori rete: deve rispondere in HTTP semplice e in fretta; una CRL differenziale richiede quella di base.'),
        ],
      },
      guides: ['sign-in-log'],
      evidence: [both('Issuer, thumbprint and CRL addresses of the certificate', 'Emittente, identificazione personale e indirizzi CRL del certificato'), ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50120',
      name: 'ThresholdJwtInvalidJwtFormat',
      happened: both('The header of a JSON web token that was sent along is not as it should be.', 'L’intestazione di un token JWT allegato non è come dovrebbe.'),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [tellAdmin],
        admin: [both('Find out from the sign-in log which app and client sent it. If it is a client of Microsoft’s, it is theirs to mend.', 'Dal registro degli accessi ricava quale app e client l’ha inviato. Se è un client di Microsoft, spetta a loro correggerlo.'), openTicket],
        developer: [both('Decode the header alone: alg, typ and kid or x5t must be there, base64url without padding.', 'Decodifica solo l’intestazione: devono esserci alg, typ e kid o x5t, in base64url senza riempimento.')],
      },
      evidence: [both('The decoded header (not the token)', 'L’intestazione decodificata (non il token)'), ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50124',
      name: 'ClaimsTransformationInvalidInputParameter',
      happened: both(
        'A rule that shapes the claims of this app receives an input it cannot work with.',
        'Una regola che trasforma le attestazioni di questa app riceve un valore che non può elaborare.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [tellAdmin],
        admin: [both('Enterprise application, Single sign-on, Attributes & Claims: test each transformation with this person’s data; empty attributes are the usual reason.', 'Applicazione aziendale, Accesso Single Sign-On, Attributi e attestazioni: prova ogni trasformazione con i dati di questa persona; di solito un attributo è vuoto.')],
      },
      evidence: [both('The claims rule and the attributes of one person it fails for', 'La regola e gli attributi di una persona per cui fallisce')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
  ],
});
