import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'user-assignment',
  title: both('Let a person use the app', 'Consentire a una persona di usare l’app'),
  why: both('The enterprise app requires assignment and this person or group is not on its list (AADSTS50105).', 'L’app aziendale richiede l’assegnazione e questa persona o questo gruppo non è nell’elenco (AADSTS50105).'),
  leastRole: both('Cloud Application Administrator, Application Administrator, or owner of the enterprise app.', 'Amministratore di applicazioni cloud, Amministratore di applicazioni o proprietario dell’app aziendale.'),
  portal: both('Entra admin center > Enterprise apps > the add-in > Users and groups > Add user/group', 'Interfaccia di amministrazione di Microsoft Entra > App aziendali > il componente > Utenti e gruppi > Aggiungi utente/gruppo'),
  steps: [
    both('Ask whether assignment is wanted. If everybody may use the add-in, set Properties > Assignment required? to No instead.', 'Verifica se l’assegnazione è voluta. Se tutti possono usare il componente, imposta invece Proprietà > Assegnazione obbligatoria? su No.'),
    both('Otherwise add the person, or better the group that already decides who gets the add-in. Members of nested groups are not included.', 'Altrimenti aggiungi la persona o, meglio, il gruppo che già stabilisce chi riceve il componente. I membri dei gruppi annidati non sono inclusi.'),
  ],
  commands: [
    command('powershell', both('Assign one person with the default role', 'Assegnare una persona con il ruolo predefinito'), "Connect-MgGraph -TenantId '{tenantId}' -Scopes 'AppRoleAssignment.ReadWrite.All','Application.Read.All','User.Read.All'\n$sp = Get-MgServicePrincipal -Filter \"appId eq '{clientId}'\"\n$user = Get-MgUser -UserId '{upn}'\nNew-MgServicePrincipalAppRoleAssignedTo -ServicePrincipalId $sp.Id -ResourceId $sp.Id -PrincipalId $user.Id -AppRoleId '00000000-0000-0000-0000-000000000000'"),
    command('powershell', both('Who is assigned', 'Chi è assegnato'), "Get-MgServicePrincipalAppRoleAssignedTo -ServicePrincipalId $sp.Id -All | Select-Object PrincipalDisplayName, PrincipalType"),
  ],
  takes: both('The next sign-in; some minutes when a group was changed (not confirmed).', 'Dal prossimo accesso; alcuni minuti se è stato modificato un gruppo (non confermato).'),
  verify: both('The person appears under Users and groups and signs in.', 'La persona compare in Utenti e gruppi e accede.'),
  undo: both('Remove the person or group from the list again.', 'Rimuovi di nuovo la persona o il gruppo dall’elenco.'),
  link: 'https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal',
  sources: [{ name: 'Microsoft Entra reference-error-codes', date: '2024-04-24' }],
  confidence: 'confirmed',
});
