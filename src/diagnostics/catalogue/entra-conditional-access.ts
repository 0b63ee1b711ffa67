import { both, defineFamily } from '../entry.ts';

const errorReference = { name: 'Microsoft Entra reference-error-codes', date: '2024-04-24' } as const;

export default defineFamily({
  id: 'entra-conditional-access',
  title: both('Conditional Access', 'Accesso condizionale'),
  entries: [
    {
      id: 'AADSTS53003',
      name: 'BlockedByConditionalAccess',
      happened: both(
        'A Conditional Access rule of your organisation refused this sign-in. Who you are was accepted; the circumstances were not: place, network, device or app.',
        'Una regola di accesso condizionale della tua organizzazione ha rifiutato l’accesso. La tua identità è stata accettata; le circostanze no: luogo, rete, dispositivo o app.',
      ),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [
          both('If you are travelling, on a VPN or on another device than usual, try once from your usual network and device.', 'Se sei in viaggio, usi una VPN o un dispositivo diverso dal solito, prova una volta dalla rete e dal dispositivo abituali.'),
          both('If it stays, send the correlation id and the time to your administrator: nothing else you do will change it.', 'Se resta, invia al tuo amministratore l’ID di correlazione e l’ora: nient’altro che tu faccia può cambiarlo.'),
        ],
        admin: [
          both('Open the sign-in log, filter by the correlation id, and read the Conditional Access tab: it names the policy and the control that failed.', 'Apri il registro degli accessi, filtra per ID di correlazione e leggi la scheda Accesso condizionale: indica il criterio e il controllo non superato.'),
        ],
      },
      guides: ['sign-in-log', 'conditional-access-grant'],
      link: 'https://learn.microsoft.com/entra/identity/conditional-access/troubleshoot-conditional-access',
      sources: [errorReference],
      confidence: 'confirmed',
    },
  ],
});
