import { saying, text } from '../../../contracts/text.ts';
import { manifestPage, rule } from '../rule.ts';

const says = text({ en: 'The registration admits {audience}, the add-in signs {wanted} in.', it: 'La registrazione ammette {audience}, il componente fa accedere {wanted}.' });

export default rule({
  id: 'sign-in-audience',
  title: text({ en: 'Accounts that may sign in', it: 'Account che possono accedere' }),
  severity: 'blocks',
  cure: text({ en: 'Authentication, supported account types: those that the add-in signs in. Or change entra.tenant.', it: 'Autenticazione, tipi di account supportati: quelli che il componente fa accedere. Oppure cambia entra.tenant.' }),
  entry: 'AADSTS50194',
  sources: [manifestPage],
  needs: ['signInAudience'],
  look: ({ registration: { signInAudience: { value: audience, at } }, wanted: { signInAudience: wanted } }) => {
    const isNarrow = audience === 'PersonalMicrosoftAccount' || (audience === 'AzureADMyOrg' && wanted === 'AzureADMultipleOrgs');
    return isNarrow ? [{ says: saying(says, { audience, wanted }), at }] : [];
  },
});
