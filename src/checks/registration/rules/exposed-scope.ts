import { saying, text } from '../../../contracts/text.ts';
import { rule, ssoPage } from '../rule.ts';

const missing = text({ en: 'The scope {name} is not exposed.', it: 'L’ambito {name} non è esposto.' });
const disabled = text({ en: 'The scope {name} is disabled.', it: 'L’ambito {name} è disabilitato.' });

export default rule({
  id: 'exposed-scope',
  title: text({ en: 'Scope of the add-in’s own API', it: 'Ambito dell’API del componente' }),
  severity: 'blocks',
  cure: text({ en: 'Expose an API: add the scope for administrators and users, and set its state to enabled. Office SSO knows only access_as_user.', it: 'Esponi un’API: aggiungi l’ambito per amministratori e utenti e impostane lo stato su abilitato. Office SSO conosce solo access_as_user.' }),
  entry: 'AADSTS650053',
  sources: [ssoPage],
  needs: ['scopes'],
  look: ({ registration: { scopes }, wanted: { scopeName: name } }) => {
    const scope = scopes.find(({ value }) => value === name);
    if (!scope) return [{ says: saying(missing, { name }) }];
    return scope.isEnabled ? [] : [{ says: saying(disabled, { name }), at: scope.at }];
  },
});
