import { saying, text } from '../../../contracts/text.ts';
import { manifestPage, rule } from '../rule.ts';

const says = text({ en: 'Claims of the tokens may be mapped without a signing key of the app’s own: in a multitenant app other tenants can then decide what its tokens say.', it: 'Le attestazioni dei token possono essere mappate senza una chiave di firma dell’app: in un’app multitenant altri tenant possono così decidere che cosa dicono i token.' });

export default rule({
  id: 'mapped-claims',
  title: text({ en: 'No mapped claims', it: 'Nessuna attestazione mappata' }),
  severity: 'hinders',
  cure: text({ en: 'Manifest: set acceptMappedClaims inside api to null or false.', it: 'Manifesto: imposta acceptMappedClaims dentro api su null o false.' }),
  sources: [manifestPage],
  needs: ['acceptsMappedClaims', 'signInAudience'],
  look: ({ registration: { acceptsMappedClaims: { value, at }, signInAudience } }) => (value && signInAudience.value !== 'AzureADMyOrg' ? [{ says: saying(says, {}), at }] : []),
});
