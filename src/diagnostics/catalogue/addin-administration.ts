import { both, defineFamily } from '../entry.ts';

const knownIssues = { name: 'Office add-in known issues', date: '2026-08-20' } as const;
const knownIssuesPage = 'https://learn.microsoft.com/office/dev/add-ins/resources/resources-office-add-in-known-issues';
const ewsState = both('EwsEnabled of organisation and mailbox, state of baseline security mode', 'EwsEnabled di organizzazione e cassetta postale, stato della modalità di sicurezza di base');
const build = both('Outlook version and build, kind of deployment (fixed, optional)', 'Versione e build di Outlook, tipo di distribuzione (fissa, facoltativa)');

export default defineFamily({
  id: 'addin-administration',
  title: both('Deploying add-ins', 'Distribuzione dei componenti'),
  entries: [
    {
      id: 'ADMIN:addin-deploy-403',
      happened: both(
        'The admin center could not install or update the add-in. The service behind it still goes through EWS, and EWS was closed for it, often by “Block access to EWS” in baseline security mode.',
        'L’interfaccia di amministrazione non ha potuto installare o aggiornare il componente. Il servizio sottostante passa ancora per EWS, che gli era chiuso, spesso da «Blocca l’accesso a EWS» nella modalità di sicurezza di base.',
      ),
      owners: ['admin', 'microsoft'],
      kind: 'structural',
      steps: {
        admin: [
          both('Settings → Org settings → Security & privacy → Baseline security mode: see whether “Block access to EWS” is on, and take it off.', 'Impostazioni → Impostazioni organizzazione → Sicurezza e privacy → Modalità di sicurezza di base: guarda se «Blocca l’accesso a EWS» è attivo e toglilo.'),
          both('Is EwsEnabled False? Set it True for the organisation, with an app allow list if you need to keep others out.', 'EwsEnabled è False? Impostalo su True per l’organizzazione, con un elenco di app consentite se devi escluderne altre.'),
          both('Wait an hour and deploy again. Still refused: note the job id and open a support request.', 'Attendi un’ora e ripeti la distribuzione. Se viene ancora rifiutata, annota l’ID del processo e apri una richiesta di supporto.'),
        ],
      },
      guides: ['ews-state'],
      evidence: [ewsState, both('Job id and time from the exported result', 'ID del processo e ora dal risultato esportato')],
      link: knownIssuesPage,
      sources: [{ name: 'office-js#6634', date: '2026-11-21' }, knownIssues],
      confidence: 'reported',
    },
    {
      id: 'ADMIN:addin-never-ready',
      happened: both(
        'The pane opens in a shared mailbox but stays empty: Office never reports ready, because the organisation’s EWS policy kept the add-in’s engine out.',
        'Il riquadro si apre in una cassetta postale condivisa ma resta vuoto: Office non si dichiara mai pronto, perché il criterio EWS dell’organizzazione ha escluso il motore del componente.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Try the same add-in in your own mailbox; if it works there, tell your administrator about the shared one.', 'Prova lo stesso componente nella tua cassetta postale; se lì funziona, segnala al tuo amministratore quella condivisa.')],
        admin: [
          both('Set EwsAllowOutlook and EwsEnabled so that Outlook itself is let through.', 'Imposta EwsAllowOutlook ed EwsEnabled in modo che Outlook stesso sia ammesso.'),
          both('Update classic Outlook: Microsoft has corrected it in later builds.', 'Aggiorna Outlook classico: Microsoft l’ha corretto nelle build successive.'),
        ],
      },
      guides: ['ews-state', 'client-update'],
      evidence: [ewsState, build],
      sources: [{ name: 'office-js#5796', date: '2025-06-10' }],
      confidence: 'reported',
    },
    {
      id: 'ADMIN:addins-missing',
      happened: both(
        'Add-ins have disappeared from the ribbon. Several causes are known from 2026: EWS hardening (EX1255397, EX1259460), a fault with optional deployments, and faults of single builds.',
        'I componenti sono spariti dalla barra multifunzione. Dal 2026 sono note più cause: l’irrigidimento di EWS (EX1255397, EX1259460), un difetto delle distribuzioni facoltative e difetti di singole build.',
      ),
      owners: ['admin', 'microsoft'],
      kind: 'defect',
      steps: {
        user: [both('See in Outlook on the web under Apps whether the add-in is there; if so, restart desktop Outlook and wait a day.', 'Guarda in Outlook sul web, sotto App, se il componente c’è; in tal caso riavvia Outlook desktop e attendi un giorno.')],
        admin: [
          both('Make sure that EwsEnabled is True, which Microsoft itself gave as the remedy in March and April 2026.', 'Assicurati che EwsEnabled sia True, il rimedio indicato da Microsoft stessa tra marzo e aprile 2026.'),
          both('Change the deployment from optional to fixed, and compare the build with Microsoft’s list of known issues.', 'Cambia la distribuzione da facoltativa a fissa e confronta la build con l’elenco dei problemi noti di Microsoft.'),
        ],
      },
      guides: ['ews-state', 'client-update'],
      evidence: [build, ewsState],
      link: knownIssuesPage,
      sources: [knownIssues, { name: 'office-js#6620', date: '2026-11-21' }],
      confidence: 'confirmed',
    },
  ],
});
