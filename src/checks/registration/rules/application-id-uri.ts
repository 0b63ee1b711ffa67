import { saying, text } from '../../../contracts/text.ts';
import { rule, ssoPage } from '../rule.ts';

const says = text({ en: 'The add-in asks for {scope}, but the registration has no application ID URI {uri}.', it: 'Il componente chiede {scope}, ma nella registrazione manca l’URI ID applicazione {uri}.' });

export default rule({
  id: 'application-id-uri',
  title: text({ en: 'Application ID URI', it: 'URI ID applicazione' }),
  severity: 'blocks',
  cure: text({ en: 'Expose an API: add that application ID URI, or write one that is there into entra.scope. Office SSO takes only the form api://host/client id.', it: 'Esponi un’API: aggiungi quell’URI ID applicazione, oppure scrivi in entra.scope uno di quelli presenti. Office SSO accetta solo la forma api://host/ID client.' }),
  entry: 'AADSTS500011',
  sources: [ssoPage],
  needs: ['identifierUris'],
  look: ({ registration: { identifierUris }, wanted: { identifierUri: uri, scope } }) =>
    identifierUris.value.includes(uri) ? [] : [{ says: saying(says, { scope, uri }), at: identifierUris.at }],
});
