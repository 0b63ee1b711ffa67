import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'consent-policy',
  title: both('Look at the consent policy and open a way to ask', 'Verificare i criteri di consenso e aprire una via per chiederlo'),
  why: both('Under Microsoft’s managed policy people can no longer grant mail, calendar, contacts, files and tasks themselves. Without a way to ask, they meet a dead end.', 'Con i criteri gestiti da Microsoft le persone non possono più concedere da sole posta, calendario, contatti, file e attività. Senza una via per chiederlo trovano un vicolo cieco.'),
  leastRole: both('Global Reader to look. Turning on the request workflow takes a Global Administrator, by Microsoft’s page; reviewers need a role that may consent, such as Cloud Application Administrator.', 'Lettore globale per leggere. Per attivare le richieste serve, secondo la pagina di Microsoft, un amministratore globale; chi le esamina deve avere un ruolo che può acconsentire, come Amministratore di applicazioni cloud.'),
  portal: both('Entra admin center > Enterprise apps > Consent and permissions > User consent settings and Admin consent settings', 'Interfaccia di amministrazione di Microsoft Entra > App aziendali > Consenso e autorizzazioni > Impostazioni di consenso utente e Impostazioni di consenso amministratore'),
  steps: [
    both('User consent settings: see which policy is in force. Leave the managed one unless you have a reason; loosening it for one add-in opens it for every app.', 'Impostazioni di consenso utente: vedi quali criteri sono in vigore. Lascia quelli gestiti se non hai un motivo; allentarli per un componente li apre a ogni app.'),
    both('Admin consent settings: let users request admin consent, name reviewers and have them told by mail.', 'Impostazioni di consenso amministratore: consenti agli utenti di richiedere il consenso, nomina chi esamina e fai inviare loro un avviso per posta.'),
    both('For this one add-in, grant consent for the organisation instead (guide admin-consent).', 'Per questo solo componente concedi invece il consenso dell’organizzazione (guida admin-consent).'),
  ],
  commands: [
    command('powershell', both('Which consent policies hold for people', 'Quali criteri di consenso valgono per le persone'), "Connect-MgGraph -TenantId '{tenantId}' -Scopes 'Policy.Read.All'\n(Get-MgPolicyAuthorizationPolicy).DefaultUserRolePermissions.PermissionGrantPoliciesAssigned\n(Get-MgPolicyAdminConsentRequestPolicy).IsEnabled"),
  ],
  takes: both('Up to an hour until the workflow is there.', 'Fino a un’ora prima che le richieste siano disponibili.'),
  verify: both('A person without a role sees “Request approval” instead of a plain refusal; reviewers get the mail.', 'Una persona senza ruolo vede “Richiedi approvazione” invece di un semplice rifiuto; chi esamina riceve il messaggio.'),
  undo: both('Switch requests off again on the same page.', 'Disattiva di nuovo le richieste nella stessa pagina.'),
  link: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow',
  sources: [{ name: 'Microsoft 365 message center MC1163922', date: '2025-10-02' }],
  confidence: 'confirmed',
});
