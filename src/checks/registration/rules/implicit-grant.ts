import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const says = text({ en: 'The implicit grant is on: tokens may come back in the address of a page.', it: 'La concessione implicita è attiva: i token possono tornare nell’indirizzo di una pagina.' });

export default rule({
  id: 'implicit-grant',
  title: text({ en: 'Implicit grant', it: 'Concessione implicita' }),
  severity: 'hinders',
  cure: text({ en: 'Authentication: clear ID tokens and access tokens under implicit grant, once no other page of yours relies on them.', it: 'Autenticazione: deseleziona token ID e token di accesso sotto concessione implicita, quando nessun’altra tua pagina li usa più.' }),
  sources: [{ name: 'Microsoft Learn, Microsoft Entra app manifest (Azure AD Graph format)', date: '2025-04-15' }],
  needs: ['implicitGrants'],
  look: ({ registration: { implicitGrants } }) => implicitGrants.map(({ at }) => ({ says: saying(says, {}), at })),
});
