import { saying, text } from '../../../contracts/text.ts';
import { rule, ssoPage } from '../rule.ts';

const says = text({ en: 'Only administrators may consent to the scope {name}.', it: 'All’ambito {name} possono acconsentire solo gli amministratori.' });

export default rule({
  id: 'scope-consent',
  title: text({ en: 'Who may consent to the scope', it: 'Chi può acconsentire all’ambito' }),
  severity: 'notes',
  cure: text({ en: 'Set who can consent to administrators and users, or have the administrator of each tenant consent.', it: 'Imposta chi può acconsentire su amministratori e utenti, oppure fai acconsentire l’amministratore di ogni tenant.' }),
  entry: 'AADSTS90094',
  sources: [ssoPage],
  needs: ['scopes'],
  look: ({ registration: { scopes }, wanted: { scopeName: name } }) => scopes.filter(({ value, type }) => value === name && type === 'Admin').map(({ at }) => ({ says: saying(says, { name }), at })),
});
