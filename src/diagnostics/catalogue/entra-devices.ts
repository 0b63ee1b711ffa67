import { both, defineFamily } from '../entry.ts';
import { errorReference, tellAdmin } from '../recurring.ts';

const deviceFacts = both('Output of dsregcmd /status (Windows) or the device page of Company Portal', 'Output di dsregcmd /status (Windows) o la pagina del dispositivo nel Portale aziendale');
const ids = both('Correlation id, time, device name', 'ID di correlazione, ora, nome del dispositivo');

export default defineFamily({
  id: 'entra-devices',
  title: both('Devices and Windows single sign-on', 'Dispositivi e accesso unico di Windows'),
  entries: [
    {
      id: 'AADSTS50097',
      name: 'DeviceAuthenticationRequired',
      happened: both(
        'The device has to prove which one it is, and the sign-in carried no such proof.',
        'Il dispositivo deve dimostrare chi è, e l’accesso non portava questa prova.',
      ),
      owners: ['user', 'admin', 'developer'],
      kind: 'expected',
      steps: {
        user: [
          both('Use Outlook for the desktop, or Edge signed in with your work account; other browsers may need Microsoft’s single sign-on extension.', 'Usa Outlook per desktop o Edge con l’account di lavoro; altri browser possono richiedere l’estensione di accesso unico di Microsoft.'),
          both('Private device? Add it under Settings, Accounts, Access work or school, if your organisation allows that.', 'Dispositivo privato? Aggiungilo in Impostazioni, Account, Accedi all’azienda o all’istituto di istruzione, se l’organizzazione lo permette.'),
        ],
        admin: [both('See in the sign-in log which policy wants device proof and whether the device id is empty in that entry.', 'Guarda nel registro quale criterio richiede la prova del dispositivo e se in quella voce l’ID del dispositivo è vuoto.')],
        developer: [both('Sign in through the system browser or the broker and pass on the claims of the answer: an embedded web view cannot prove the device.', 'Accedi con browser di sistema o broker e inoltra le attestazioni della risposta: una web view incorporata non può provare il dispositivo.')],
      },
      guides: ['sign-in-log'],
      evidence: [deviceFacts, ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50155',
      name: 'DeviceAuthenticationFailed',
      happened: both('The device did try to prove itself, and the proof was not accepted for this person.', 'Il dispositivo ha provato a identificarsi, ma la prova non è stata accettata per questa persona.'),
      owners: ['user', 'admin'],
      kind: 'structural',
      steps: {
        user: [
          both('Restart, connect to the internet, sign in to Windows or the phone with your work account, try again.', 'Riavvia, collegati a Internet, accedi a Windows o al telefono con l’account di lavoro e riprova.'),
          tellAdmin,
        ],
        admin: [both('Check that the device object exists and is enabled in Entra ID. If it was deleted, the device has to be registered again (dsregcmd /leave, then join).', 'Verifica che l’oggetto dispositivo esista e sia abilitato in Entra ID. Se è stato eliminato va registrato di nuovo (dsregcmd /leave, poi aggiunta).')],
      },
      guides: ['sign-in-log'],
      evidence: [deviceFacts, ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50187',
      name: 'DeviceInformationNotProvided',
      happened: both('Entra ID could not check the device, because what it needs for that did not arrive.', 'Entra ID non ha potuto verificare il dispositivo, perché non è arrivato ciò che serve a farlo.'),
      owners: ['user', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Try on the same device with Edge or the Outlook app. Networks that inspect encrypted traffic can also get in the way: try another.', 'Prova sullo stesso dispositivo con Edge o l’app Outlook. Anche le reti che ispezionano il traffico cifrato possono interferire: provane un’altra.')],
        admin: [both('Take device.login.microsoftonline.com and enterpriseregistration.windows.net out of TLS inspection.', 'Escludi device.login.microsoftonline.com ed enterpriseregistration.windows.net dall’ispezione TLS.')],
      },
      evidence: [deviceFacts, both('Proxy or inspecting firewall on the way', 'Proxy o firewall con ispezione sul percorso')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50099',
      name: 'PKeyAuthInvalidJwtUnauthorized',
      happened: both(
        'In the key exchange with the device (PKeyAuth), the signature on its answer was wrong.',
        'Nello scambio di chiavi con il dispositivo (PKeyAuth), la firma sulla sua risposta era errata.',
      ),
      owners: ['admin', 'user'],
      kind: 'structural',
      steps: {
        user: [both('Update Authenticator, Company Portal and Outlook, restart the device and retry.', 'Aggiorna Authenticator, Portale aziendale e Outlook, riavvia il dispositivo e riprova.'), tellAdmin],
        admin: [both('Have the device registered anew: its key no longer fits the one on record. Check its clock as well.', 'Fai registrare di nuovo il dispositivo: la sua chiave non corrisponde più a quella registrata. Controlla anche il suo orologio.')],
      },
      evidence: [deviceFacts, ids],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50129',
      name: 'DeviceIsNotWorkplaceJoined',
      happened: both('This device is not registered with your organisation, and it has to be.', 'Questo dispositivo non è registrato presso la tua organizzazione, e deve esserlo.'),
      owners: ['user', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Windows: Settings, Accounts, Access work or school, Connect. Phone: register in Authenticator or Company Portal.', 'Windows: Impostazioni, Account, Accedi all’azienda o all’istituto di istruzione, Connetti. Telefono: registrati in Authenticator o Portale aziendale.')],
        admin: [both('If registering fails, see Devices, Device settings: who may register, and how many devices a person may have (Cloud Device Administrator).', 'Se la registrazione fallisce, guarda Dispositivi, Impostazioni dispositivo: chi può registrare e quanti dispositivi per persona (amministratore di dispositivi cloud).')],
      },
      evidence: [deviceFacts],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50168',
      name: 'ChromeBrowserSsoInterruptRequired',
      happened: both(
        'Chrome could sign you in through the Windows accounts extension, but its token was missing or too old, so sign-in took a detour.',
        'Chrome potrebbe farti accedere con l’estensione degli account Windows, ma il suo token mancava o era scaduto, e l’accesso ha fatto un giro più lungo.',
      ),
      owners: ['user', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Usually the sign-in continues by itself. If not, update Chrome and the Microsoft Single Sign On extension, or use Edge.', 'Di solito l’accesso prosegue da solo. Altrimenti aggiorna Chrome e l’estensione Microsoft Single Sign On, o usa Edge.')],
        admin: [both('Newer Chrome can do this without the extension: set the policy CloudAPAuthEnabled.', 'Le versioni recenti di Chrome lo fanno senza estensione: imposta il criterio CloudAPAuthEnabled.')],
      },
      evidence: [both('Version of Chrome, state of the extension', 'Versione di Chrome, stato dell’estensione')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50180',
      name: 'WindowsIntegratedAuthMissing',
      happened: both(
        'The sign-in was to happen by the Windows sign-in of the company network, which is not set up for this organisation or did not take place.',
        'L’accesso doveva avvenire con l’autenticazione Windows della rete aziendale, che per questa organizzazione non è configurata o non c’è stata.',
      ),
      owners: ['admin', 'user'],
      kind: 'structural',
      steps: {
        user: [both('Work from the company network or its VPN on a domain computer, then try again.', 'Lavora dalla rete aziendale o dalla sua VPN con un computer del dominio, poi riprova.')],
        admin: [both('Enable Seamless SSO in Entra Connect and put https://autologon.microsoftazuread-sso.com into the intranet zone (Hybrid Identity Administrator).', 'Abilita Seamless SSO in Entra Connect e inserisci https://autologon.microsoftazuread-sso.com nell’area Intranet (amministratore delle identità ibride).')],
      },
      evidence: [ids, both('Result of klist for the autologon address', 'Risultato di klist per l’indirizzo autologon')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50134',
      name: 'DeviceFlowAuthorizeWrongDatacenter',
      happened: both(
        'A device (a printer, for instance) asked for a code in one region of Microsoft’s cloud, and the code was entered in another.',
        'Un dispositivo (per esempio una stampante) ha chiesto un codice in una regione del cloud di Microsoft e il codice è stato inserito in un’altra.',
      ),
      owners: ['user', 'admin'],
      kind: 'transient',
      steps: {
        user: [both('Have the device show a new code and enter it at once, on a computer in the same place and without VPN.', 'Fai mostrare un nuovo codice al dispositivo e inseriscilo subito, da un computer nello stesso luogo e senza VPN.')],
        admin: [both('Device and browser should leave to the internet in the same region; a distant proxy for one of them brings this about.', 'Dispositivo e browser dovrebbero uscire su Internet dalla stessa regione; un proxy lontano per uno dei due provoca questo errore.')],
      },
      guides: ['printer-oauth'],
      evidence: [both('Networks of the device and of the browser', 'Reti del dispositivo e del browser')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
  ],
});
