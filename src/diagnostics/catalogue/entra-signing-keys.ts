import { both, defineFamily, lookUpPage } from '../entry.ts';
import { errorReference, openTicket, tellAdmin, tellPublisher } from '../recurring.ts';

const appIds = both('Client id of the app, correlation id and time', 'ID client dell’app, ID di correlazione e ora');
const certificate = both('Thumbprint, subject and validity of the certificate', 'Identificazione personale, soggetto e validità del certificato');

export default defineFamily({
  id: 'entra-signing-keys',
  title: both('Keys, certificates and pairwise identifiers', 'Chiavi, certificati e identificatori di coppia'),
  entries: [
    {
      id: 'AADSTS50003',
      name: 'MissingSigningKey',
      happened: both(
        'Entra ID found no key or certificate with which to sign the answer to this app.',
        'Entra ID non ha trovato una chiave o un certificato con cui firmare la risposta per questa app.',
      ),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [tellAdmin],
        admin: [both('Enterprise application, Single sign-on, SAML certificates: create one and make it active, then give it to the app (Cloud Application Administrator).', 'Applicazione aziendale, Accesso Single Sign-On, Certificati SAML: creane uno, attivalo e forniscilo all’app (amministratore di applicazioni cloud).')],
        developer: [both('If the app signs by a policy of its own, add the key credential to the service principal.', 'Se l’app firma con un proprio criterio, aggiungi le credenziali della chiave all’entità servizio.')],
      },
      evidence: [appIds],
      link: 'https://learn.microsoft.com/troubleshoot/azure/active-directory/error-code-aadsts50003-cert-or-key-not-configured',
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50146',
      name: 'MissingCustomSigningKey',
      happened: both(
        'This app has to be given a signing key of its own, because it uses custom claims; that key is missing, expired or not valid yet.',
        'Questa app deve avere una propria chiave di firma, perché usa attestazioni personalizzate; la chiave manca oppure è fuori dal suo periodo di validità.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        admin: [both('Look at the key credentials of the service principal and their dates.', 'Guarda le credenziali chiave dell’entità servizio e le loro date.')],
        developer: [
          both('Add a fresh signing certificate to the service principal, and fetch metadata with ?appid=… so that the new key is used for validation.', 'Aggiungi un nuovo certificato di firma all’entità servizio e scarica i metadati con ?appid=…, così la verifica usa la nuova chiave.'),
          both('Or drop the custom claims mapping, if you do not need it.', 'Oppure elimina il mapping personalizzato delle attestazioni, se non serve.'),
        ],
      },
      evidence: [appIds, certificate],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50007',
      name: 'PartnerEncryptionCertificateMissing',
      happened: both(
        'The token for this app has to be encrypted for a partner, and the partner’s certificate is not on record. Only Microsoft can put that right.',
        'Il token per questa app va cifrato per un partner, ma il certificato del partner non risulta. Solo Microsoft può rimediare.',
      ),
      owners: ['microsoft', 'admin'],
      kind: 'structural',
      steps: { user: [tellAdmin], admin: [both('Name the app and the partner in the ticket, and ask for the partner’s encryption certificate to be put on record.', 'Nella richiesta indica l’app e il partner e chiedi di registrare il certificato di cifratura del partner.'), openTicket] },
      evidence: [appIds],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50012',
      name: 'AuthenticationFailed',
      happened: both(
        'The app’s proof of who it is was refused: its certificate is not trusted or not allowed here, or its assertion carries a wrong signature. In old texts the same number also stood for a wrong client secret.',
        'La prova d’identità dell’app è stata rifiutata: il certificato non è attendibile o ammesso, oppure l’asserzione ha una firma errata. Nei testi vecchi lo stesso numero indicava anche un segreto client errato.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        admin: [both('Check that the trusted-authority policy of the tenant lists the issuer and subject of this certificate.', 'Verifica che il criterio delle autorità attendibili del tenant contenga emittente e soggetto di questo certificato.')],
        developer: [
          both('Compare the thumbprint you sign with against the certificates in the registration; mind dates and the whole chain.', 'Confronta l’identificazione personale usata per firmare con i certificati della registrazione; attenzione a date e catena completa.'),
          both('Using a secret? Take its value, not its id, and make a new one if in doubt.', 'Usi un segreto? Serve il valore, non l’ID; nel dubbio creane uno nuovo.'),
        ],
      },
      guides: ['app-registration'],
      evidence: [appIds, certificate],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50048',
      name: 'SubjectMismatchesIssuer',
      happened: both(
        'In the app’s signed proof, subject and issuer differ, although both have to be the app itself.',
        'Nella prova firmata dell’app, soggetto ed emittente differiscono, mentre devono essere entrambi l’app stessa.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        admin: [both('For an app you run yourselves, check which client id its configuration names twice.', 'Per un’app gestita da voi, controlla quale ID client è indicato nei due punti della configurazione.')],
        developer: [both('Put the client id into both iss and sub of the client assertion. A federated credential is the exception: there the subject is the outside workload’s.', 'Metti l’ID client sia in iss sia in sub dell’asserzione client. Fa eccezione la credenziale federata: lì il soggetto è quello del carico di lavoro esterno.')],
      },
      evidence: [both('iss, sub and aud of the assertion (not the assertion)', 'iss, sub e aud dell’asserzione (non l’asserzione)')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50010',
      name: 'AudienceUriValidationFailed',
      happened: both(
        'Entra ID wanted to check whom the token is for, and the app has no audience configured to compare with.',
        'Entra ID voleva verificare a chi è destinato il token, ma l’app non ha alcun destinatario configurato con cui confrontarlo.',
      ),
      owners: ['developer', 'admin'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        admin: [both('SAML app: fill in the Identifier (Entity ID) under Single sign-on.', 'App SAML: compila l’Identificatore (ID entità) in Accesso Single Sign-On.')],
        developer: [both('Set an Application ID URI under Expose an API and ask for that resource.', 'Imposta un URI ID applicazione in Esponi un’API e richiedi quella risorsa.')],
      },
      guides: ['app-registration'],
      evidence: [appIds, both('Audience in the request', 'Destinatario nella richiesta')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50042',
      name: 'UnableToGeneratePairwiseIdentifierWithMissingSalt',
      happened: both(
        'Apps know you by an identifier made for that app alone; the secret ingredient (salt) for making it is missing in the directory.',
        'Ogni app ti conosce con un identificatore creato solo per lei; nella directory manca l’ingrediente segreto (salt) per crearlo.',
      ),
      owners: ['admin', 'microsoft'],
      kind: 'structural',
      steps: {
        user: [tellAdmin],
        admin: [both('Microsoft’s page sends people to you but names no setting. Check whether the app works for others, note the ids, and ask Microsoft.', 'La pagina di Microsoft rimanda a te ma non indica impostazioni. Verifica se l’app funziona per altri, annota gli ID e chiedi a Microsoft.'), openTicket],
      },
      evidence: [appIds],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50043',
      name: 'UnableToGeneratePairwiseIdentifierWithMultipleSalts',
      happened: both(
        'Microsoft publishes only the name, UnableToGeneratePairwiseIdentifierWithMultipleSalts. It suggests that the value for making your app-specific identifier (50042: missing) was found more than once.',
        'Microsoft pubblica solo il nome, UnableToGeneratePairwiseIdentifierWithMultipleSalts. Fa pensare che il valore per creare il tuo identificatore per l’app (50042: mancante) sia stato trovato più volte.',
      ),
      owners: ['microsoft', 'admin'],
      kind: 'structural',
      steps: { user: [tellAdmin], admin: [openTicket] },
      evidence: [appIds],
      link: lookUpPage,
      sources: [errorReference],
      confidence: 'not confirmed',
      nameOnly: true,
    },
    {
      id: 'AADSTS67003',
      name: 'ActorNotValidServiceIdentity',
      happened: both(
        'Microsoft publishes only the name, ActorNotValidServiceIdentity. It suggests at most that the service acting on someone’s behalf is not an identity accepted for that.',
        'Microsoft pubblica solo il nome, ActorNotValidServiceIdentity. Al massimo fa pensare che il servizio che agisce per conto di qualcuno non sia un’identità ammessa a farlo.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: { user: [tellPublisher], developer: [both('Check which identity your backend presents as itself when it asks on behalf of a person, then ask Microsoft with the ids.', 'Controlla con quale identità il backend si presenta quando chiede per conto di una persona, poi rivolgiti a Microsoft con gli ID.')] },
      evidence: [appIds],
      link: lookUpPage,
      sources: [errorReference],
      confidence: 'not confirmed',
      nameOnly: true,
    },
  ],
});
