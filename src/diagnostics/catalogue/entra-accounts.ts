import { both, defineFamily } from '../entry.ts';
import { errorReference } from '../recurring.ts';

const askReset = both('No reset offered, or it fails? Ask your administrator or help desk to reset the password.', 'La reimpostazione non è offerta o non riesce? Chiedi all’amministratore o all’assistenza di reimpostare la password.');
const when = both('Account name and time of the attempt (never the password)', 'Nome dell’account e ora del tentativo (mai la password)');

export default defineFamily({
  id: 'entra-accounts',
  title: both('Passwords and accounts', 'Password e account'),
  entries: [
    {
      id: 'AADSTS50126',
      name: 'InvalidUserNameOrPassword',
      happened: both('The user name or the password was not right.', 'Il nome utente o la password non erano corretti.'),
      owners: ['user', 'admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [
          both('Type both again by hand: check capital letters, keyboard language and that the address belongs to this organisation.', 'Riscrivi entrambi a mano: controlla maiuscole, lingua della tastiera e che l’indirizzo appartenga a questa organizzazione.'),
          both('Use “Forgot my password” after two or three failures, before the account gets locked.', 'Dopo due o tre errori usa «Password dimenticata», prima che l’account si blocchi.'),
          askReset,
        ],
        admin: [both('A device or script that keeps an old password produces these in rows: look at the app and address in the sign-in log. Single ones are normal.', 'Un dispositivo o script con una vecchia password ne produce in serie: guarda app e indirizzo nel registro degli accessi. Singoli casi sono normali.')],
        developer: [both('If your code sends user names and passwords, replace that by an interactive sign-in: it fails with federation, expired passwords and a second factor too.', 'Se il tuo codice invia nomi utente e password, passa all’accesso interattivo: quel metodo fallisce anche con federazione, password scadute e secondo fattore.')],
      },
      guides: ['sign-in-log'],
      evidence: [when],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50064',
      name: 'CredentialAuthenticationError',
      happened: both(
        'The check of user name and password failed, with no more detail than that. It is the vaguer relative of 50126.',
        'Nome utente e password non hanno superato la verifica e il codice non dice altro. È il parente più vago di 50126.',
      ),
      owners: ['user', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Enter name and password once more, slowly; if it repeats, reset the password.', 'Inserisci ancora una volta nome e password con calma; se si ripete, reimposta la password.')],
        admin: [both('Read the failure reason of this sign-in in the log, and for a federated domain the event log of the federation server.', 'Leggi nel registro il motivo dell’errore di questo accesso e, per un dominio federato, il registro eventi del server di federazione.')],
      },
      guides: ['sign-in-log'],
      evidence: [when],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50053',
      name: 'IdsLocked',
      happened: both(
        'Sign-in is blocked for a while: either too many wrong passwords for this account, or the attempt came from an internet address with a bad reputation.',
        'L’accesso è bloccato per un certo tempo: troppe password errate per questo account, oppure il tentativo proveniva da un indirizzo Internet con cattiva reputazione.',
      ),
      owners: ['user', 'admin'],
      kind: 'transient',
      steps: {
        user: [
          both('Stop trying: every wrong attempt prolongs the lock. Wait some minutes, then use the right password or reset it.', 'Smetti di provare: ogni errore prolunga il blocco. Attendi qualche minuto, poi usa la password giusta o reimpostala.'),
          both('Behind a VPN or public Wi-Fi? Try from another network.', 'Sei dietro una VPN o un Wi-Fi pubblico? Prova da un’altra rete.'),
          both('Not you who tried? Tell your administrator.', 'Non sei stato tu a provare? Avvisa l’amministratore.'),
        ],
        admin: [
          both('In the sign-in log, filter by error code 50053: the failure reason says whether the account or the address is blocked.', 'Nel registro degli accessi filtra per codice 50053: il motivo dice se è bloccato l’account o l’indirizzo.'),
          both('Find the device or script that repeats an old password; reset the password if the attempts are not the person’s own.', 'Individua il dispositivo o script che ripete una vecchia password; reimposta la password se i tentativi non sono della persona.'),
        ],
      },
      guides: ['sign-in-log'],
      evidence: [when, both('Public address of the network', 'Indirizzo pubblico della rete')],
      link: 'https://learn.microsoft.com/entra/id-protection/howto-identity-protection-remediate-unblock',
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50055',
      name: 'InvalidPasswordExpiredPassword',
      happened: both('Your password is right but has expired, so your session was ended.', 'La password è giusta ma è scaduta, perciò la sessione è stata chiusa.'),
      owners: ['user', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Sign in at office.com in a browser: you are asked for a new password. Then sign in again here.', 'Accedi a office.com dal browser: ti viene chiesta una nuova password. Poi accedi di nuovo qui.'), askReset],
        admin: [both('Reset the password (Helpdesk Administrator). For an account without a person, plan its password or use an app identity instead.', 'Reimposta la password (amministratore help desk). Per un account senza persona pianifica la password o usa un’identità applicativa.')],
      },
      evidence: [when],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50144',
      name: 'InvalidPasswordExpiredOnPremPassword',
      happened: both(
        'Your password has expired in the Active Directory of your company; the cloud only repeats what the company’s servers said.',
        'La password è scaduta nell’Active Directory della tua azienda; il cloud riferisce ciò che dicono i server aziendali.',
      ),
      owners: ['user', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Change it on a computer in the company network (Ctrl+Alt+Del, Change a password) or with the self-service reset, if your company offers it.', 'Cambiala da un computer in rete aziendale (Ctrl+Alt+Canc, Cambia password) o con la reimpostazione self-service, se l’azienda la offre.'), askReset],
        admin: [both('Set a new password in Active Directory, or enable self-service reset with write-back so that people away from the office can do it.', 'Imposta una nuova password in Active Directory, o abilita la reimpostazione self-service con writeback per chi è fuori sede.')],
      },
      evidence: [when],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50056',
      happened: both(
        'The directory holds no password for this account, so none could be checked: usual for accounts that sign in elsewhere or without a password.',
        'La directory non contiene una password per questo account, quindi non c’era nulla da verificare: tipico di account che accedono altrove o senza password.',
      ),
      owners: ['user', 'admin'],
      kind: 'structural',
      steps: {
        user: [both('Enter the password once more; if your organisation has its own sign-in page, start there, or choose another sign-in method.', 'Inserisci di nuovo la password; se l’organizzazione ha una propria pagina di accesso parti da lì, o scegli un altro metodo.')],
        admin: [both('Check how the domain authenticates and whether password hashes of this account are synchronised; a cloud account needs a password reset.', 'Verifica come si autentica il dominio e se gli hash della password di questo account sono sincronizzati; un account cloud richiede una reimpostazione.')],
      },
      evidence: [when, both('Whether the domain is managed or federated', 'Se il dominio è gestito o federato')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50057',
      name: 'UserDisabled',
      happened: both('An administrator has disabled this account. The password plays no part.', 'Un amministratore ha disabilitato questo account. La password non c’entra.'),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Check that it is the right account; if it should work, ask your administrator to enable it.', 'Verifica che sia l’account giusto; se dovrebbe funzionare, chiedi all’amministratore di abilitarlo.')],
        admin: [
          both('Cloud account: Users, open it, enable it (User Administrator). Synchronised account: enable it in Active Directory, then let it synchronise.', 'Account cloud: Utenti, aprilo e abilitalo (amministratore utenti). Account sincronizzato: abilitalo in Active Directory e attendi la sincronizzazione.'),
          both('A shared or resource mailbox is disabled by design: give people access to it, do not sign in as it.', 'Una cassetta postale condivisa o di risorsa è disabilitata per natura: concedi l’accesso alle persone, non accedere con essa.'),
        ],
      },
      evidence: [when],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50125',
      name: 'PasswordResetRegistrationRequiredInterrupt',
      happened: both(
        'Sign-in paused because you first have to reset your password or leave the contact details needed for resetting it.',
        'L’accesso si è interrotto perché prima devi reimpostare la password o indicare i recapiti che servono a reimpostarla.',
      ),
      owners: ['user'],
      kind: 'expected',
      steps: { user: [both('Follow the page to its end, then start the sign-in here again. In an add-in, use Sign in rather than waiting for a silent attempt.', 'Completa la pagina, poi riavvia l’accesso qui. In un componente aggiuntivo usa Accedi invece di attendere il tentativo silenzioso.')] },
      evidence: [when],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50135',
      name: 'PasswordChangeCompromisedPassword',
      happened: both(
        'Your account shows signs of having been misused or its password of being known to others: a new password is demanded before anything else.',
        'L’account mostra segni di uso improprio o la sua password risulta nota ad altri: prima di tutto serve una nuova password.',
      ),
      owners: ['user', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Go to office.com yourself (no link from a message), sign in and choose a password you use nowhere else.', 'Vai tu stesso su office.com (non da un link in un messaggio), accedi e scegli una password che non usi altrove.'), askReset],
        admin: [both('Look at the risky users report before you reset: end the sessions and check forwarding rules and new sign-in methods.', 'Prima di reimpostare guarda il report degli utenti a rischio: termina le sessioni e controlla regole di inoltro e nuovi metodi di accesso.')],
      },
      guides: ['sign-in-log'],
      evidence: [when],
      link: 'https://learn.microsoft.com/entra/id-protection/howto-identity-protection-remediate-unblock',
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS17003',
      name: 'CredentialKeyProvisioningFailed',
      happened: both(
        'Entra ID could not create the key for your account. The name points to setting up sign-in with a key instead of a password; Microsoft says no more.',
        'Entra ID non è riuscita a creare la chiave per il tuo account. Il nome fa pensare alla configurazione dell’accesso con chiave anziché con password; Microsoft non dice altro.',
      ),
      owners: ['admin', 'microsoft'],
      kind: 'structural',
      steps: {
        user: [both('Sign in with password and second factor for now, and try the set-up again later.', 'Per ora accedi con password e secondo fattore e riprova la configurazione più tardi.')],
        admin: [both('Check the device’s registration and the sign-in methods of the person; if both are in order, open a support case with the ids.', 'Controlla la registrazione del dispositivo e i metodi di accesso della persona; se sono in ordine, apri un caso di supporto con gli ID.')],
      },
      evidence: [both('Correlation id, time, device name', 'ID di correlazione, ora, nome del dispositivo')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50032',
      name: 'WeakRsaKey',
      happened: both('The sign-in used an RSA key that is too weak to be accepted.', 'L’accesso ha usato una chiave RSA troppo debole per essere accettata.'),
      owners: ['admin', 'developer'],
      kind: 'structural',
      steps: {
        user: [both('Tell your administrator which device or smart card you used: you cannot strengthen its key yourself.', 'Comunica all’amministratore quale dispositivo o smart card hai usato: non puoi rafforzarne la chiave da solo.')],
        admin: [both('Replace the certificate or device key by one with at least 2048 bits; old TPM firmware with a known weakness needs the maker’s update first.', 'Sostituisci il certificato o la chiave con una di almeno 2048 bit; un vecchio firmware TPM con debolezza nota va prima aggiornato dal produttore.')],
        developer: [both('If your app signs with its own certificate, issue a new one with a longer key.', 'Se la tua app firma con un proprio certificato, emettine uno nuovo con chiave più lunga.')],
      },
      evidence: [both('Key length and issuer of the certificate, device model', 'Lunghezza della chiave ed emittente del certificato, modello del dispositivo')],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS50015',
      name: 'ViralUserLegalAgeConsentRequiredState',
      happened: both(
        'This account was opened by self-registration and needs a consent tied to the legal age of its owner before it can be used.',
        'Questo account è nato da un’autoregistrazione e richiede un consenso legato all’età del titolare prima di poter essere usato.',
      ),
      owners: ['user', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Sign in at office.com and answer the question about age; a minor needs a parent or the school.', 'Accedi a office.com e rispondi alla domanda sull’età; un minore ha bisogno di un genitore o della scuola.')],
        admin: [both('In the person’s properties, fill in age group and consent for minors as your records say.', 'Nelle proprietà della persona compila fascia d’età e consenso per i minori secondo la documentazione che possiedi.')],
      },
      evidence: [when],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS54000',
      name: 'MinorUserBlockedLegalAgeGroupRule',
      happened: both(
        'The account is recorded as a child’s without the consent that this app demands, so it may not open it.',
        'L’account risulta di un minore senza il consenso richiesto da questa app, perciò non può aprirla.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('If the age is recorded wrongly or consent was given, tell the school or administrator: it cannot be given while signing in.', 'Se l’età è registrata male o il consenso è stato dato, avvisa la scuola o l’amministratore: non si può dare durante l’accesso.')],
        admin: [both('Users, open the person, Properties, Parental consent: correct the age group, or record consent once you really have it (User Administrator).', 'Utenti, apri la persona, Proprietà, Consenso dei genitori: correggi la fascia d’età o registra il consenso quando l’hai davvero ottenuto (amministratore utenti).')],
      },
      evidence: [both('Name of the app in the refusal', 'Nome dell’app nel rifiuto')],
      sources: [{ name: both('c7solutions.com, Entra ID and parental consent', 'c7solutions.com, Entra ID e consenso dei genitori'), date: '2023-10-01' }, errorReference],
      confidence: 'reported',
    },
  ],
});
