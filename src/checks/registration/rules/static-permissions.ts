import { saying, text } from '../../../contracts/text.ts';
import { consentPage, rule } from '../rule.ts';
import { graphAppId } from '../wanted.ts';

const says = text({ en: 'The permission {name} is not among those of the registration: consent at deployment and consent to /.default leave it out.', it: 'L’autorizzazione {name} non è tra quelle della registrazione: il consenso alla distribuzione e quello a /.default la escludono.' });

export default rule({
  id: 'static-permissions',
  title: text({ en: 'Permissions that administrators grant', it: 'Autorizzazioni concesse dagli amministratori' }),
  severity: 'hinders',
  cure: text({ en: 'API permissions, Add a permission: that one, delegated.', it: 'Autorizzazioni API, Aggiungi un’autorizzazione: quella indicata, delegata.' }),
  entry: 'AADSTS650057',
  sources: [consentPage],
  needs: ['permissions', 'scopes'],
  look: ({ registration: { permissions, scopes }, wanted: { scopeName, clientId, permissions: asked } }) => {
    const scope = scopes.find(({ value }) => value === scopeName);
    const has = (resourceId: string, id: string | undefined) => permissions.some((one) => one.resourceId === resourceId && one.id === id && one.type === 'Scope');
    const missing = [...(has(clientId, scope?.id) ? [] : [scopeName]), ...asked.filter(({ id }) => !has(graphAppId, id)).map(({ name }) => `Microsoft Graph ${name}`)];
    return missing.map((name) => ({ says: saying(says, { name }) }));
  },
});
