import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'conditional-access-grant',
  title: both('Replace “approved client app” in Conditional Access', 'Sostituire “app client approvata” nell’accesso condizionale'),
  why: both('An add-in that signs in by NAA can never be an approved client app, so phones are refused with 530021. Excluding the add-in from the policy was reported not to help; the control has to go.', 'Un componente che accede con la NAA non può mai essere un’app client approvata: i telefoni vengono rifiutati con 530021. Secondo le segnalazioni escludere il componente dal criterio non basta; il controllo va tolto.'),
  leastRole: both('Conditional Access Administrator; Security Reader to look only.', 'Amministratore dell’accesso condizionale; per la sola lettura, Ruolo con autorizzazioni di lettura per la sicurezza.'),
  portal: both('Entra admin center > Conditional Access > Policies > the policy > Grant', 'Interfaccia di amministrazione di Microsoft Entra > Accesso condizionale > Criteri > il criterio > Concedi'),
  steps: [
    both('Find the policy with the sign-in log: the failing line names it.', 'Trova il criterio con il registro degli accessi: la riga dell’errore lo indica.'),
    both('Make a copy of the policy in report-only mode and tick Require app protection policy in it. For apps that still need it, keep both controls with “Require one of the selected controls”.', 'Crea una copia del criterio in modalità solo report e seleziona Richiedi criteri di protezione delle app. Per le app che ne hanno ancora bisogno lascia entrambi i controlli con “Richiedi uno dei controlli selezionati”.'),
    both('When the report shows no one who would be locked out, untick Require approved client app for what the add-in uses and switch the policy on.', 'Quando il report non mostra nessuno che resterebbe escluso, deseleziona Richiedi app client approvata per ciò che il componente usa e attiva il criterio.'),
    both('If the refusal has another reason (place, device state, VPN), leave the policy as it is and tell the person which condition to meet.', 'Se il rifiuto ha un altro motivo (luogo, stato del dispositivo, VPN), lascia il criterio com’è e indica alla persona quale condizione soddisfare.'),
  ],
  commands: [
    command('powershell', both('Policies that still hold the old control', 'Criteri che contengono ancora il vecchio controllo'), "Connect-MgGraph -TenantId '{tenantId}' -Scopes 'Policy.Read.All'\nGet-MgIdentityConditionalAccessPolicy -All | Select-Object DisplayName, State -ExpandProperty GrantControls | Where-Object BuiltInControls -contains 'approvedApplication' | Select-Object DisplayName, State, Operator"),
  ],
  takes: both('Not documented: try a new sign-in after some minutes. How long a cached one goes on is not confirmed.', 'Non documentato: prova un nuovo accesso dopo qualche minuto. Quanto continui un accesso in cache non è confermato.'),
  verify: both('A phone signs in to the add-in, and the sign-in log shows the policy as satisfied.', 'Un telefono accede al componente e il registro degli accessi mostra il criterio come soddisfatto.'),
  undo: both('Tick the control again, or switch the copy off and the former policy on.', 'Seleziona di nuovo il controllo, oppure disattiva la copia e riattiva il criterio precedente.'),
  contradictions: ['C5', 'C12'],
  link: 'https://learn.microsoft.com/entra/identity/conditional-access/migrate-approved-client-app',
  sources: [
    { name: both('Microsoft Learn, Migrate approved client app (mirror copy)', 'Microsoft Learn, Migrate approved client app (copia su un altro sito)'), date: '2026-03-24' },
    { name: 'office-js#5315', date: '2025-01-27' },
    { name: 'msal-js#7730', date: '2025-05-02' },
  ],
  confidence: 'confirmed',
});
