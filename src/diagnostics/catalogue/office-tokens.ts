import { both, defineFamily } from '../entry.ts';

const officeReference = { name: 'Office.js error codes', date: '2026-06-30' } as const;

export default defineFamily({
  id: 'office-tokens',
  title: both('Outlook’s own token calls', 'Chiamate di Outlook per i token'),
  entries: [
    {
      id: 'OFFICE9018',
      name: 'GenericTokenError',
      happened: both('Outlook was asked for an old Exchange token, which cloud mailboxes no longer get since 31 October 2025.', 'A Outlook è stato chiesto un vecchio token di Exchange, che le cassette nel cloud non ricevono più dal 31 ottobre 2025.'),
      owners: ['developer'],
      kind: 'structural',
      steps: {
        developer: [both('Stop calling for it on cloud mailboxes: nothing can switch it on again. Sign in with Entra ID by nested app authentication. On Exchange Server it is a fault of the server.', 'Smetti di chiederlo per le cassette nel cloud: nulla può riattivarlo. Accedi con Entra ID mediante l’autenticazione annidata. Su Exchange Server è un guasto del server.')],
      },
      link: 'https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes',
      sources: [officeReference, { name: 'office-js#5516', date: '2025-03-20' }],
      confidence: 'confirmed',
    },
  ],
});
