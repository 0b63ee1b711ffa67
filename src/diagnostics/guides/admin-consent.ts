import { text } from '../../contracts/text.ts';
import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'admin-consent',
  title: both('Grant consent for the whole organisation', 'Concedere il consenso per tutta l’organizzazione'),
  why: both('Nobody in the organisation can sign in to the add-in before its permissions have been accepted, and people are not allowed to accept them themselves.', 'Nessuno nell’organizzazione può accedere al componente finché le sue autorizzazioni non sono accettate, e le persone non possono accettarle da sole.'),
  leastRole: both('Cloud Application Administrator or Application Administrator. Privileged Role Administrator only when the app asks for application permissions of Microsoft Graph.', 'Amministratore di applicazioni cloud o Amministratore di applicazioni. Amministratore ruolo con privilegi solo se l’app chiede autorizzazioni applicazione di Microsoft Graph.'),
  portal: both('Entra admin center > Enterprise apps > the add-in > Permissions > Grant admin consent', 'Interfaccia di amministrazione di Microsoft Entra > App aziendali > il componente > Autorizzazioni > Concedi consenso amministratore'),
  steps: [
    both('Open the consent address below and sign in with the administrator’s account. It also works before the enterprise app exists: accepting creates it.', 'Apri l’indirizzo di consenso qui sotto e accedi con l’account di amministratore. Funziona anche se l’app aziendale non esiste ancora: accettando viene creata.'),
    text({ en: 'Check that the window names the app you expect and asks for no more than {scope}, openid, profile and offline_access; then accept.', it: 'Controlla che la finestra indichi l’app attesa e non chieda altro che {scope}, openid, profile e offline_access; poi accetta.' }),
    both('Permissions for mail or calendar of Microsoft Graph are a separate decision: grant them only when the publisher says which function needs them.', 'Le autorizzazioni di Microsoft Graph per posta o calendario sono una decisione a parte: concedile solo se chi pubblica indica a quale funzione servono.'),
  ],
  commands: [
    command('url', both('Consent address; the redirect must be registered as single-page application. In a national cloud use its sign-in host.', 'Indirizzo di consenso; il reindirizzamento dev’essere registrato come applicazione a pagina singola. In un cloud nazionale usa il suo host di accesso.'), 'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id={clientId}&scope={scope}%20openid%20profile%20offline_access&redirect_uri={redirectUri}'),
    command('powershell', both('What has been granted so far', 'Che cosa è stato concesso finora'), "Connect-MgGraph -TenantId '{tenantId}' -Scopes 'Application.Read.All','DelegatedPermissionGrant.Read.All'\n$sp = Get-MgServicePrincipal -Filter \"appId eq '{clientId}'\"\nGet-MgServicePrincipalOauth2PermissionGrant -ServicePrincipalId $sp.Id | Format-List ConsentType, Scope"),
  ],
  takes: both('At once for new sign-ins; who has just been refused starts again.', 'Subito per i nuovi accessi; chi è appena stato rifiutato ricomincia.'),
  verify: both('Permissions of the enterprise app, tab Admin consent, lists the scope; a person signs in without being asked.', 'Nelle autorizzazioni dell’app aziendale, scheda Consenso amministratore, compare l’ambito; una persona accede senza richieste.'),
  undo: both('Permissions > Review permissions, or remove the listed grant; people are then asked again or refused.', 'Autorizzazioni > Verifica autorizzazioni, oppure rimuovi la concessione elencata; le persone riceveranno di nuovo la richiesta o un rifiuto.'),
  link: 'https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent',
  sources: [{ name: 'Microsoft Learn, Publish an add-in that requires admin consent', date: '2025-12-15' }],
  confidence: 'confirmed',
});
