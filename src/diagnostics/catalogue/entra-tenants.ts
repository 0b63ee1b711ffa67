import { both, defineFamily } from '../entry.ts';
import { errorReference, tellAdmin, tellPublisher } from '../recurring.ts';

const whoAndWhere = both('Account (masked), organisation it belongs to, organisation that was asked, client id', 'Account (mascherato), organizzazione di appartenenza, organizzazione interpellata, ID client');
const rightAccount = both(
  'Sign out, then sign in with the account of this mailbox. A separate browser profile keeps several accounts apart.',
  'Disconnettiti, poi accedi con l’account di questa cassetta postale. Un profilo del browser dedicato tiene separati più account.',
);
const invite = both('If the account should have access, invite it: Users, New user, Invite external user (Guest Inviter is enough).', 'Se l’account deve accedere, invitalo: Utenti, Nuovo utente, Invita utente esterno (basta il ruolo di mittente dell’invito guest).');
const addGuests = 'https://learn.microsoft.com/entra/external-id/add-users-administrator';

export default defineFamily({
  id: 'entra-tenants',
  title: both('Guests, unknown accounts and organisations', 'Guest, account sconosciuti e organizzazioni'),
  entries: [
    {
      id: 'AADSTS16003',
      name: 'SsoUserAccountNotFoundInResourceTenant',
      happened: both(
        'The account you are already signed in with has not been added to the organisation that this app belongs to.',
        'L’account con cui sei già connesso non è stato aggiunto all’organizzazione a cui appartiene questa app.',
      ),
      owners: ['user', 'admin'],
      kind: 'structural',
      steps: { user: [rightAccount], admin: [invite] },
      evidence: [whoAndWhere],
      link: addGuests,
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50020',
      name: 'UserUnauthorized',
      happened: both(
        'Your account comes from another provider or organisation and is not known in the one this app asked, so it may not use the app there.',
        'Il tuo account viene da un altro provider o organizzazione e non è conosciuto in quella interpellata dall’app, perciò lì non può usarla.',
      ),
      owners: ['user', 'admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [rightAccount, both('Invited as a guest? Open the invitation mail and accept it first.', 'Sei stato invitato come guest? Apri prima il messaggio di invito e accettalo.')],
        admin: [invite, both('Look at “Supported account types” of the registration too: single-tenant apps admit only members and guests.', 'Guarda anche «Tipi di account supportati» della registrazione: le app a tenant singolo ammettono solo membri e guest.')],
        developer: [both('Guests must be sent to the address of the organisation they visit, not to common. Want any organisation? Register the app as multitenant.', 'I guest vanno inviati all’indirizzo dell’organizzazione che visitano, non a common. Vuoi ogni organizzazione? Registra l’app come multitenant.')],
      },
      guides: ['app-registration'],
      evidence: [whoAndWhere],
      link: 'https://learn.microsoft.com/troubleshoot/azure/active-directory/error-code-aadsts50020-user-account-identity-provider-does-not-exist',
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50034',
      name: 'UserAccountNotFound',
      happened: both(
        'There is no account of that name in the organisation that was asked: a typing error, another organisation’s account, or an app that asked the wrong one.',
        'Nell’organizzazione interpellata non c’è un account con quel nome: errore di battitura, account di un’altra organizzazione o app che ha chiesto a quella sbagliata.',
      ),
      owners: ['user', 'admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [both('Check the address letter by letter: it is the sign-in name, which may differ from your mail address.', 'Controlla l’indirizzo lettera per lettera: è il nome di accesso, che può differire dall’indirizzo e-mail.'), rightAccount],
        admin: [both('Search the user, deleted users included; after a name change or a new account, wait for synchronisation.', 'Cerca l’utente, anche tra quelli eliminati; dopo un cambio di nome o un nuovo account attendi la sincronizzazione.'), invite],
        developer: [both('Compare the directory id in the message with the one you expect: a fixed tenant in the authority is a usual cause.', 'Confronta l’ID directory del messaggio con quello atteso: spesso la causa è un tenant fisso nell’autorità.')],
      },
      evidence: [whoAndWhere],
      link: addGuests,
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS51004',
      name: 'UserAccountNotInDirectory',
      happened: both(
        'You are signed in with a valid account, but it is missing in the directory the app chose; probably the app went to the wrong organisation.',
        'Hai effettuato l’accesso con un account valido, ma non è presente nella directory scelta dall’app; probabilmente l’app si è rivolta all’organizzazione sbagliata.',
      ),
      owners: ['admin', 'user', 'developer'],
      kind: 'structural',
      steps: {
        user: [rightAccount],
        admin: [invite, both('For a person of your own, see whether the account is excluded from synchronisation.', 'Per una persona interna, verifica se l’account è escluso dalla sincronizzazione.')],
        developer: [both('Take the tenant from the signed-in account or use organizations, instead of one fixed tenant.', 'Ricava il tenant dall’account connesso o usa organizations, invece di un tenant fisso.')],
      },
      evidence: [whoAndWhere],
      link: addGuests,
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50014',
      name: 'GuestUserInPendingState',
      happened: both(
        'The guest account is not ready: the invitation was never accepted or the account not yet fully created. Microsoft’s newer text describes it simply as an account missing in the directory.',
        'L’account guest non è pronto: l’invito non è mai stato accettato o la creazione non è completa. Il testo più recente di Microsoft lo descrive solo come account assente nella directory.',
      ),
      owners: ['user', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Find the invitation mail (spam folder too), accept it, wait a few minutes, sign in again.', 'Cerca il messaggio di invito (anche nello spam), accettalo, attendi qualche minuto e accedi di nuovo.')],
        admin: [both('Open the guest: state “Pending acceptance” means you can resend the invitation or reset its redemption.', 'Apri il guest: con lo stato «In attesa di accettazione» puoi rinviare l’invito o reimpostarne il riscatto.')],
      },
      evidence: [whoAndWhere, both('Invitation state of the guest', 'Stato dell’invito del guest')],
      link: addGuests,
      sources: [errorReference, { name: both('Azure AD error codes (Italian copy)', 'Azure AD error codes (copia in italiano)'), date: '2019-08-30' }],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50002',
      name: 'NotAllowedTenant',
      happened: both(
        'The network you are on lets people sign in only to certain organisations, and this is not one of them.',
        'La rete in cui ti trovi consente di accedere solo a determinate organizzazioni, e questa non è tra quelle.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('If you may, try from another network (mobile data). Otherwise ask the administrator of the network, not of the mailbox.', 'Se ti è permesso, prova da un’altra rete (dati mobili). Altrimenti rivolgiti all’amministratore della rete, non della cassetta postale.')],
        admin: [both('Add the organisation to the tenant restrictions: the Restrict-Access-To-Tenants header of the proxy, or the tenant restrictions policy in cross-tenant access.', 'Aggiungi l’organizzazione alle restrizioni dei tenant: intestazione Restrict-Access-To-Tenants del proxy o criterio nelle impostazioni di accesso tra tenant.')],
      },
      evidence: [whoAndWhere, both('Network and proxy in use', 'Rete e proxy in uso')],
      link: 'https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions',
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50029',
      happened: both('The address in the request is not valid: its domain name holds characters that are not allowed.', 'L’indirizzo inviato è inutilizzabile: nel suo dominio compaiono caratteri non ammessi.'),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [both('Type the address by hand: copied ones bring along blanks and invisible characters.', 'Scrivi l’indirizzo a mano: quelli copiati portano con sé spazi e caratteri invisibili.'), tellAdmin],
        admin: [both('Check the domain in the app’s or federation’s configuration; international names need their xn-- form.', 'Controlla il dominio nella configurazione dell’app o della federazione; i nomi internazionali vanno nella forma xn--.')],
        developer: [both('Encode the domain before you build the request.', 'Codifica il dominio prima di comporre la richiesta.')],
      },
      evidence: [both('The address as sent', 'L’indirizzo così come inviato')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50049',
      name: 'NoSuchInstanceForDiscovery',
      happened: both(
        'The app asked about a sign-in host that Microsoft does not know as one of its clouds.',
        'L’app ha chiesto informazioni su un host di accesso che Microsoft non riconosce tra i propri cloud.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        developer: [both('Correct the authority host (login.microsoftonline.com, or the national cloud’s own). AD FS, B2C or another host of yours goes into knownAuthorities.', 'Correggi l’host dell’autorità (login.microsoftonline.com o quello del cloud nazionale). AD FS, B2C o un tuo host vanno in knownAuthorities.')],
      },
      evidence: [both('The authority as configured', 'L’autorità configurata')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50050',
      name: 'MalformedDiscoveryRequest',
      happened: both(
        'The very first request, by which an app finds out where to sign in, was not well formed.',
        'La primissima richiesta, con cui un’app scopre dove accedere, non era ben formata.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        developer: [both('Compare the discovery address with the documented one; blanks, double slashes or a missing tenant segment break it. Let MSAL build it.', 'Confronta l’indirizzo di discovery con quello documentato; spazi, doppie barre o un segmento tenant mancante lo rompono. Lascialo comporre a MSAL.')],
      },
      evidence: [both('The discovery address as sent', 'L’indirizzo di discovery inviato')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50059',
      name: 'MissingTenantRealmAndNoUserInformationProvided',
      happened: both(
        'Nothing in the request tells which organisation is meant: neither the address nor the account.',
        'Nulla nella richiesta dice di quale organizzazione si tratta: né l’indirizzo né l’account.',
      ),
      owners: ['developer', 'user', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Enter your full work address when you are asked, not a short name.', 'Quando ti viene chiesto, inserisci l’indirizzo di lavoro completo, non un nome breve.'), tellAdmin],
        admin: [both('Tell whoever runs the app your tenant id (Entra admin centre, Overview), so that the request can name it.', 'Comunica a chi gestisce l’app l’ID del tuo tenant (interfaccia di amministrazione di Entra, Panoramica), così la richiesta può indicarlo.')],
        developer: [both('Put the tenant into the authority. An app identity without a person cannot use common or organizations.', 'Inserisci il tenant nell’autorità. Un’identità applicativa senza persona non può usare common o organizations.')],
      },
      evidence: [both('Authority, grant type, client id', 'Autorità, tipo di concessione, ID client')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50128',
      happened: both(
        'The domain you gave leads to no organisation: it is misspelt, not verified in Entra ID, or gone.',
        'Il dominio indicato non porta ad alcuna organizzazione: è scritto male, non è verificato in Entra ID o non esiste più.',
      ),
      owners: ['user', 'admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [both('Check what follows the @ in your address.', 'Controlla ciò che segue la @ nel tuo indirizzo.')],
        admin: [both('Settings, Domain names: the domain has to be listed as verified.', 'Impostazioni, Nomi di dominio: il dominio deve risultare verificato.')],
        developer: [both('Use the tenant’s id in place of a domain name: it never changes.', 'Usa l’ID del tenant al posto di un nome di dominio: non cambia mai.')],
      },
      evidence: [both('The domain, the authority', 'Il dominio, l’autorità')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS51001',
      name: 'DomainHintMustbePresent',
      happened: both(
        'The account was named by its identifier from the company’s own directory, which only makes sense together with the domain, and the domain was left out.',
        'L’account è stato indicato con l’identificatore della directory aziendale locale, che ha senso solo insieme al dominio, e il dominio manca.',
      ),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        user: [tellPublisher],
        developer: [both('Send domain_hint along with an on-premises SID or UPN, or use the cloud sign-in name as login_hint.', 'Invia domain_hint insieme al SID o UPN locale, oppure usa come login_hint il nome di accesso cloud.')],
      },
      evidence: [both('Names of the hints in the request (not their values)', 'Nomi degli hint nella richiesta (non i valori)')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
  ],
});
