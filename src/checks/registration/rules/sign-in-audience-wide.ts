import { saying, text } from '../../../contracts/text.ts';
import { manifestPage, rule } from '../rule.ts';

const says = text({ en: 'The registration admits {audience}, the add-in asks for {wanted} alone.', it: 'La registrazione ammette {audience}, il componente chiede solo {wanted}.' });
const width = ['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'];

export default rule({
  id: 'sign-in-audience-wide',
  title: text({ en: 'No more accounts than are wanted', it: 'Non più account di quelli voluti' }),
  severity: 'notes',
  cure: text({ en: 'Narrow the supported account types when nothing else needs them; the backend checks the tenant in any case.', it: 'Restringi i tipi di account supportati se non servono ad altro; il backend verifica comunque il tenant.' }),
  sources: [manifestPage],
  needs: ['signInAudience'],
  look: ({ registration: { signInAudience: { value: audience, at } }, wanted: { signInAudience: wanted } }) => (width.indexOf(audience) > width.indexOf(wanted) ? [{ says: saying(says, { audience, wanted }), at }] : []),
});
