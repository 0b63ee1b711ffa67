import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'sign-in-log',
  title: both('Find this failure in the sign-in log', 'Trovare questo errore nel registro degli accessi'),
  why: both('The log says what the error message leaves out: which policy, which condition, which device. NAA tokens are issued to the add-in’s own client id, so filter on that and not on Outlook’s.', 'Il registro dice ciò che il messaggio tace: quale criterio, quale condizione, quale dispositivo. I token NAA sono emessi all’ID client del componente: filtra su quello, non su quello di Outlook.'),
  leastRole: both('Reports Reader for the log; Security Reader to see the Conditional Access policies as well.', 'Lettore report per il registro; Ruolo con autorizzazioni di lettura per la sicurezza per vedere anche i criteri di accesso condizionale.'),
  portal: both('Entra admin center > Monitoring & health > Sign-in logs', 'Interfaccia di amministrazione di Microsoft Entra > Monitoraggio e integrità > Log di accesso'),
  steps: [
    both('Add the filter Correlation ID and enter the one below. Look in both tabs: interactive and non-interactive sign-ins.', 'Aggiungi il filtro ID correlazione e inserisci quello indicato sotto. Guarda in entrambe le schede: accessi interattivi e non interattivi.'),
    both('No line? Filter by the add-in’s application id and the time of the failure, plus or minus ten minutes.', 'Nessuna riga? Filtra per ID applicazione del componente e per l’ora dell’errore, dieci minuti in più o in meno.'),
    both('Open the line: Basic info has the code and reason, Conditional Access the policy that refused.', 'Apri la riga: Informazioni di base contiene codice e motivo, Accesso condizionale il criterio che ha rifiutato.'),
  ],
  commands: [
    command('http', both('This failure (that Graph takes this filter is not confirmed; the portal does)', 'Questo errore (che Graph accetti questo filtro non è confermato; il portale sì)'), "GET https://graph.microsoft.com/v1.0/auditLogs/signIns?$filter=correlationId eq '{correlationId}'"),
    command('http', both('Silent attempts of the add-in, which the plain list leaves out', 'Tentativi silenziosi del componente, che l’elenco semplice omette'), "GET https://graph.microsoft.com/beta/auditLogs/signIns?$filter=signInEventTypes/any(t:t eq 'nonInteractiveUser') and appId eq '{clientId}'"),
    command('powershell', both('Refusals of Conditional Access for the add-in, with the policies', 'Rifiuti dell’accesso condizionale per il componente, con i criteri'), "Connect-MgGraph -TenantId '{tenantId}' -Scopes 'AuditLog.Read.All','Policy.Read.ConditionalAccess'\n$tries = Get-MgAuditLogSignIn -Filter \"appId eq '{clientId}'\" -Top 200 | Where-Object ConditionalAccessStatus -eq 'failure'\n$tries | Select-Object CreatedDateTime, ResourceDisplayName, CorrelationId\n$tries.AppliedConditionalAccessPolicies | Where-Object Result -eq 'failure' | Select-Object DisplayName -Unique"),
  ],
  takes: both('Entries appear some minutes after the attempt. Reading them through Graph needs Entra ID P1 or P2; the portal does not.', 'Le voci compaiono alcuni minuti dopo il tentativo. Leggerle tramite Graph richiede Entra ID P1 o P2; il portale no.'),
  verify: both('Correlation id, person and time of the line match those of the report.', 'ID di correlazione, persona e ora della riga coincidono con quelli del report.'),
  undo: both('Nothing to undo: this only reads.', 'Nulla da annullare: è solo lettura.'),
  contradictions: ['C16'],
  link: 'https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-ins',
  sources: [
    { name: 'Microsoft Learn, Analyze a failed sign-in', date: '2024-04-15' },
    { name: 'Microsoft Learn, Licensing for monitoring and health', date: '2024-01-17' },
  ],
  confidence: 'not confirmed',
});
