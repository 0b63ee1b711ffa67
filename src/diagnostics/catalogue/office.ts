import { text } from '../../contracts/text.ts';
import { defineEntries } from '../entry.ts';

const officeReference = 'https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes (2026-06-30)';
const tokensEnded = text({
  en: 'Outlook was asked for an old Exchange token, which cloud mailboxes no longer get since 31 October 2025.',
  it: 'A Outlook è stato chiesto un vecchio token di Exchange, che le cassette nel cloud non ricevono più dal 31 ottobre 2025.',
});
const useEntra = text({
  en: 'Nothing can switch it on again; the add-in has to sign in with Entra ID, as this one does. On Exchange Server it is a fault of the server.',
  it: 'Nulla può riattivarlo; il componente deve accedere con Entra ID, come fa questo. Su Exchange Server è un guasto del server.',
});

/** Refusals of Outlook's own calls. 9017, 9018 and 9042 are three faces of one refusal. */
export const officeEntries = defineEntries(
  ['9017', '9018', '9042'].map((id) => ({ id, meaning: tokensEnded, remedy: useEntra, remedyIsWith: 'developer' as const, source: officeReference })),
);
