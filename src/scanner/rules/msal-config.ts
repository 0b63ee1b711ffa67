import { text } from '../../contracts/text.ts';
import { bare, type Node } from '../javascript/node.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import { rule, type Hit, type Needle } from '../rule.ts';

const library = /^@azure\/msal-(browser|react|angular)$/;
const openIdScopes = new Set(['openid', 'profile', 'offline_access', 'email']);
const oldestMajor = 4;

/** The resource a scope belongs to; one without an address is of Microsoft Graph. */
const resourceOf = (scope: string) => /^(\w+:\/\/[^/]+)\//.exec(scope)?.[1]?.toLowerCase().replace('https://graph.microsoft.com', 'graph') ?? 'graph';

function* inScript(view: JavaScriptView): Generator<Hit> {
  if (!view.imports.some(({ from }) => library.test(from)) && !view.scopes.globals.has('msal')) return;
  for (const property of view.properties) {
    const name = String(property['key'].name ?? property['key'].value);
    const value = bare(property['value']);
    const offset = view.base + property.start;
    if (name === 'supportsNestedAppAuth') yield { offset, found: name };
    else if (name === 'clientCapabilities' && textsIn(view, value)?.some((one) => one === '')) yield { offset, found: name };
    else if (name === 'scopes') yield* ofScopes(textsIn(view, value), offset);
  }
}

function* ofScopes(scopes: readonly (string | undefined)[] | undefined, offset: number): Generator<Hit> {
  if (!scopes || scopes.length === 0 || scopes.some((scope) => scope === undefined || scope.startsWith('\0'))) return;
  const ofResources = (scopes as string[]).filter((scope) => !openIdScopes.has(scope));
  if (ofResources.length === 0) yield { offset, found: 'scopes: openid only', certainty: 'likely' };
  else if (new Set(ofResources.map(resourceOf)).size > 1) yield { offset, found: 'scopes: two resources' };
}

const textsIn = (view: JavaScriptView, list: Node): (string | undefined)[] | undefined =>
  list.type === 'ArrayExpression' ? (list['elements'] as (Node | null)[]).map((element) => (element && element.type !== 'SpreadElement' ? view.values.textOf(element) : undefined)) : undefined;

export default rule({
  id: 'msal-config',
  category: 'msal-config',
  does: text({ en: 'Sets MSAL up in a way that nested app authentication stumbles over: an old version, the flag of old versions, an empty capability, scopes of no resource or of two.', it: 'Configura MSAL in un modo in cui l’autenticazione per app annidate inciampa: una versione vecchia, il flag delle versioni vecchie, una capacità vuota, ambiti di nessuna risorsa o di due.' }),
  breaks: text({ en: 'Signing in fails on some Outlooks only: an empty capability on Windows, a request with OpenID scopes alone on phones, two resources in one request with an error number that says little.', it: 'L’accesso fallisce solo in alcuni Outlook: una capacità vuota su Windows, una richiesta con soli ambiti OpenID sui telefoni, due risorse in una richiesta con un numero di errore che dice poco.' }),
  since: 'msal-browser-5',
  instead: text({ en: 'Use @azure/msal-browser 5, createNestablePublicClientApplication, and in each request the scopes of exactly one resource.', it: 'Usa @azure/msal-browser 5, createNestablePublicClientApplication e, in ogni richiesta, gli ambiti di una sola risorsa.' }),
  effort: 'hours',
  needles: ['supportsNestedAppAuth', 'clientCapabilities', 'scopes'].flatMap((name): Needle[] => [['@azure/msal-', name], ['msal.', name], ['= msal', name]]).concat([['@azure/msal-browser', 'ependencies'], ['"msal"', 'ependencies']]),
  javascript: inScript,
  *json({ values }) {
    for (const { way, value, offset } of values) {
      const major = /\d+/.exec(String(value))?.[0];
      if (way.length === 2 && /dependencies$/i.test(way[0]!) && (way[1] === 'msal' || (way[1] === '@azure/msal-browser' && major !== undefined && Number(major) < oldestMajor))) yield { offset, found: `${way[1]} ${String(value)}`, certainty: major === '3' ? 'likely' : 'certain' };
    }
  },
});
