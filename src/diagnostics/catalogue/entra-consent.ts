import { both, defineFamily } from '../entry.ts';

const errorReference = { name: 'Microsoft Entra reference-error-codes', date: '2024-04-24' } as const;

export default defineFamily({
  id: 'entra-consent',
  title: both('Consent and assignment', 'Consenso e assegnazione'),
  entries: [
    {
      id: 'AADSTS65001',
      name: 'DelegationDoesNotExist',
      happened: both('Nobody has yet agreed that this add-in may be used with your account.', 'Nessuno ha ancora acconsentito all’uso di questo componente con il tuo account.'),
      owners: ['user', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Choose Sign in and accept. If no Accept button appears, your organisation wants an administrator to agree for everyone.', 'Scegli Accedi e accetta. Se non compare il pulsante Accetta, la tua organizzazione vuole che un amministratore acconsenta per tutti.')],
        admin: [both('Grant consent for the organisation with the consent address of the app.', 'Concedi il consenso dell’organizzazione con l’indirizzo di consenso dell’app.')],
      },
      guides: ['admin-consent'],
      sources: [errorReference],
      confidence: 'confirmed',
    },
    {
      id: 'AADSTS90094',
      name: 'AdminConsentRequired',
      happened: both('An administrator has to agree before people of your organisation can use this add-in.', 'Un amministratore deve acconsentire prima che le persone della tua organizzazione possano usare questo componente.'),
      owners: ['admin'],
      kind: 'structural',
      steps: {
        user: [both('Ask your administrator to grant consent for the organisation to this add-in’s app.', 'Chiedi al tuo amministratore di concedere il consenso dell’organizzazione all’app di questo componente.')],
        admin: [both('Grant consent for the organisation with the consent address of the app.', 'Concedi il consenso dell’organizzazione con l’indirizzo di consenso dell’app.')],
      },
      guides: ['admin-consent'],
      sources: [errorReference],
      confidence: 'confirmed',
    },
  ],
});
