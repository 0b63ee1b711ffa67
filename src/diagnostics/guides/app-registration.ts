import { text } from '../../contracts/text.ts';
import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'app-registration',
  title: both('Put the app registration right', 'Sistemare la registrazione dell’app'),
  why: both('Redirect addresses, application id URI, scope or token version do not fit what the add-in asks for. This is work for whoever publishes the add-in, in the tenant where it is registered.', 'Indirizzi di reindirizzamento, URI ID applicazione, ambito o versione del token non corrispondono a ciò che il componente chiede. È compito di chi pubblica il componente, nel tenant in cui è registrato.'),
  leastRole: both('Owner of the registration, or Cloud Application Administrator.', 'Proprietario della registrazione, oppure Amministratore di applicazioni cloud.'),
  portal: both('Entra admin center > App registrations > the add-in > Authentication, Expose an API, Manifest', 'Interfaccia di amministrazione di Microsoft Entra > Registrazioni app > il componente > Autenticazione, Esponi un’API, Manifesto'),
  steps: [
    text({ en: 'Authentication, platform Single-page application: first an https address such as {redirectUri}, and after it brk-multihub://{host} with no path. It must not be the first one (AADSTS7000471).', it: 'Autenticazione, piattaforma Applicazione a pagina singola: prima un indirizzo https come {redirectUri}, e dopo brk-multihub://{host} senza percorso. Non dev’essere il primo (AADSTS7000471).' }),
    text({ en: 'Expose an API: the application id URI and under it the scope {scope}, which administrators and users may consent to.', it: 'Esponi un’API: l’URI ID applicazione e, sotto, l’ambito {scope}, a cui possono acconsentire amministratori e utenti.' }),
    text({ en: 'Add {clientId} itself as an authorised client application of that scope, so that the add-in needs no extra consent for its own server.', it: 'Aggiungi {clientId} stesso come applicazione client autorizzata per quell’ambito: così il componente non richiede un consenso in più per il proprio server.' }),
    both('Manifest: requestedAccessTokenVersion 2 inside api.', 'Manifesto: requestedAccessTokenVersion 2 dentro api.'),
    text({ en: 'Event handlers of classic Outlook need {origin}/.well-known/microsoft-officeaddins-allowed.json with the addresses of their scripts.', it: 'I gestori di eventi di Outlook classico richiedono {origin}/.well-known/microsoft-officeaddins-allowed.json con gli indirizzi dei loro script.' }),
  ],
  commands: [
    command('powershell', both('How the registration stands', 'Com’è la registrazione'), "Connect-MgGraph -TenantId '{tenantId}' -Scopes 'Application.Read.All'\n$app = Get-MgApplication -Filter \"appId eq '{clientId}'\"\n$app.Spa.RedirectUris\n$app.IdentifierUris\n$app.Api.RequestedAccessTokenVersion\n$app.Api.Oauth2PermissionScopes | Select-Object Value, IsEnabled, Type\n$app.Api.PreAuthorizedApplications.AppId"),
  ],
  takes: both('Minutes; a pane that is open asks with the old values until it is reloaded.', 'Pochi minuti; un riquadro aperto chiede con i vecchi valori finché non viene ricaricato.'),
  verify: both('The commands show the addresses in this order, version 2 and the scope; the add-in signs in silently.', 'I comandi mostrano gli indirizzi in quest’ordine, la versione 2 e l’ambito; il componente accede in silenzio.'),
  undo: both('Note the former values first and write them back.', 'Annota prima i valori precedenti e riscrivili.'),
  link: 'https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in',
  sources: [
    { name: 'Microsoft Learn, Enable nested app authentication', date: '2025-12-15' },
    { name: 'office-js#5196', date: '2025-01-17' },
    { name: 'office-js#6452', date: '2026-01-19' },
  ],
  confidence: 'confirmed',
});
