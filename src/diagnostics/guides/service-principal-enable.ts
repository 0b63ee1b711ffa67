import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'service-principal-enable',
  title: both('Enable a disabled enterprise app again', 'Riabilitare un’app aziendale disabilitata'),
  why: both('An enterprise app that is disabled for sign-in lets nobody through. With the add-in’s own app only the add-in stops; with the Microsoft Information Protection API classic Outlook itself cannot sign in (tag 4usqa, CAA2000B).', 'Un’app aziendale disabilitata per l’accesso non lascia passare nessuno. Se è quella del componente si ferma solo il componente; se è l’API Microsoft Information Protection non accede nemmeno Outlook classico (tag 4usqa, CAA2000B).'),
  leastRole: both('Application Administrator or Cloud Application Administrator; Global Administrator is not needed by one report.', 'Amministratore di applicazioni o Amministratore di applicazioni cloud; secondo una segnalazione non serve l’amministratore globale.'),
  portal: both('Entra admin center > Enterprise apps > the app > Properties > Enabled for users to sign-in?', 'Interfaccia di amministrazione di Microsoft Entra > App aziendali > l’app > Proprietà > Abilitata per l’accesso degli utenti?'),
  steps: [
    both('Clear the filter Application type, then search for the application id: Microsoft’s own apps do not show otherwise.', 'Azzera il filtro Tipo di applicazione, poi cerca l’ID applicazione: altrimenti le app di Microsoft non compaiono.'),
    both('Find out from the audit log who disabled it and why, before you change it.', 'Prima di modificarla, verifica nel registro di controllo chi l’ha disabilitata e perché.'),
    both('Set Enabled for users to sign-in to Yes and save.', 'Imposta Abilitata per l’accesso degli utenti su Sì e salva.'),
    both('Tell people to close and start Outlook.', 'Chiedi alle persone di chiudere e riavviare Outlook.'),
  ],
  commands: [
    command('powershell', both('The add-in’s app', 'L’app del componente'), "Connect-MgGraph -TenantId '{tenantId}' -Scopes 'Application.ReadWrite.All'\n$sp = Get-MgServicePrincipal -Filter \"appId eq '{clientId}'\"\n$sp.AccountEnabled\nUpdate-MgServicePrincipal -ServicePrincipalId $sp.Id -AccountEnabled:$true"),
    command('powershell', both('Microsoft Information Protection API (its id is the same everywhere)', 'API Microsoft Information Protection (l’ID è uguale ovunque)'), "Connect-MgGraph -TenantId '{tenantId}' -Scopes 'Application.ReadWrite.All'\n$sp = Get-MgServicePrincipal -Filter \"appId eq '40775b29-2688-46b6-a3b5-b256bd04df9f'\"\n$sp.AccountEnabled\nUpdate-MgServicePrincipal -ServicePrincipalId $sp.Id -AccountEnabled:$true"),
  ],
  takes: both('About five minutes by report, plus a restart of Outlook.', 'Circa cinque minuti secondo le segnalazioni, più un riavvio di Outlook.'),
  verify: both('The property reads Yes (AccountEnabled True) and a person signs in.', 'La proprietà indica Sì (AccountEnabled True) e una persona accede.'),
  undo: both('Set the property to No (-AccountEnabled:$false). Do not do this to Microsoft’s own apps.', 'Imposta la proprietà su No (-AccountEnabled:$false). Non farlo con le app di Microsoft.'),
  contradictions: ['C15'],
  sources: [
    { name: both('Microsoft Q&A 5704981 (Italian, undated)', 'Microsoft Q&A 5704981 (in italiano, senza data)'), date: '2026-11-22' },
    { name: 'Microsoft Learn, Troubleshoot SSO in Office Add-ins', date: '2026-01-12' },
  ],
  confidence: 'reported',
});
