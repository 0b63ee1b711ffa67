import { text } from '../../contracts/text.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import { scriptsNamed } from '../markup/script-search.ts';
import { dependenciesNamed, referencesNamed } from '../text/package-search.ts';
import { dottedNames } from '../text/token-search.ts';
import type { TokenView } from '../text/token-view.ts';
import { rule, type Hit, type Project } from '../rule.ts';

const dotNet = /^Microsoft\.IdentityModel\.Clients\.ActiveDirectory(\.|$)/;
const script = /^(adal|react-adal|adal-(angular\d*|node|vanilla|browser|ts)|ms-adal-angular\d*|cordova-plugin-ms-adal|@types\/adal(-angular)?|adal4j)(\/|$)/;
const file = /(^|\/)adal(-angular)?(-vanilla)?([.-]\d[\d.]*)?(\.min)?\.js/i;
const angular = /^(AdalAngular|adalAuthenticationService(Provider)?)$/;
const packageName = /^(adal|adal4j)$/;

function* inScript(view: JavaScriptView, project: Project): Generator<Hit> {
  for (const { from, offset } of view.imports) if (script.test(from)) yield { offset, found: from };
  for (const { text: one, offset } of view.literals) if (angular.test(one)) yield { offset, found: one };
  if (![...project.packages].some((name) => script.test(name))) return;
  for (const call of view.calls) {
    const binding = view.scopes.bindingOf.get(call['callee']);
    if (call.type === 'NewExpression' && binding?.name === 'AuthenticationContext' && (binding.kind === 'global' || (binding.imported && script.test(binding.imported.from)))) yield { offset: view.base + call.start, found: 'AuthenticationContext' };
  }
  for (const [identifier, { kind, name }] of view.scopes.bindingOf) if (/^adal/i.test(name) && kind !== 'import') yield { offset: view.base + identifier.start, found: name, certainty: 'likely' };
  for (const [identifier, { kind, name }] of view.scopes.declaredBy) if (/^adal/i.test(name) && kind === 'parameter') yield { offset: view.base + identifier.start, found: name, certainty: 'likely' };
}

function* inCode(view: TokenView): Generator<Hit> {
  const isDotNet = /\.(cs|vb|fs|ps1|psm1)$/.test(view.path);
  let isImported = false;
  for (const { text: one, offset, before } of dottedNames(view)) {
    if (dotNet.test(one) || (!isDotNet && /^(adal|com\.microsoft\.aad\.adal4?j?)(\.|$)/.test(one) && /^(import|from)$/.test(before?.text ?? ''))) {
      isImported = true;
      yield { offset, found: one };
    } else if (isImported && (before?.text === 'new' || before?.text === '=') && /(^|\.)AuthenticationContext$/.test(one)) yield { offset, found: 'AuthenticationContext' };
  }
  const isList = /(^|\/)(requirements[\w.-]*\.txt|gemfile|[\w.-]+\.(toml|gradle|gemspec))$/i.test(view.path);
  if (isList) for (const { kind, text: one, offset } of view.code) if (kind !== 'mark' && packageName.test(one)) yield { offset, found: one };
}

export default rule({
  id: 'adal',
  category: 'adal',
  does: text({ en: 'Signs in with ADAL, the predecessor of MSAL.', it: 'Accede con ADAL, il predecessore di MSAL.' }),
  breaks: text({ en: 'ADAL is no longer maintained and knows nothing of nested app authentication.', it: 'ADAL non è più mantenuta e non conosce l’autenticazione per app annidate.' }),
  instead: text({ en: 'MSAL of the same language; in the add-in @azure/msal-browser with nested app authentication.', it: 'MSAL dello stesso linguaggio; nel componente @azure/msal-browser con l’autenticazione per app annidate.' }),
  effort: 'hours',
  needles: ['adal', 'Adal', 'ADAL', 'Clients.ActiveDirectory', 'AuthenticationContext'],
  needlesIn: { xml: ['adal', 'Clients.ActiveDirectory'] },
  names: ['ADAL', 'adal.js'],
  javascript: inScript,
  markup: (view) => scriptsNamed(view, file, 'direct'),
  *json(view) {
    for (const hit of dependenciesNamed(view, script)) yield { ...hit, tier: 'direct' };
  },
  tokens: inCode,
  *xml(view) {
    yield* referencesNamed(view, dotNet);
    yield* referencesNamed(view, packageName);
  },
});
