import { text } from '../../contracts/text.ts';
import { graphForPath } from '../graph-calls.ts';
import { nameAtRunTime, propertyUses } from '../javascript/api-uses.ts';
import { literalsIn, stringsIn } from '../text/literal-search.ts';
import { lastName, type Literal } from '../javascript/view.ts';
import { namesOnMailbox } from '../text/token-search.ts';
import type { Token, TokenView } from '../text/token-view.ts';
import { rule, type Hit } from '../rule.ts';

const address = /https?:\/\/outlook\.office(365)?\.(com|us)\/api(?![\w-])|https?:\/\/partner\.outlook\.cn\/api(?![\w-])/i;
const host = /^(https?:\/\/)?outlook\.office(365)?\.(com|us)\/?$/i;
const hostedPath = /^\/?api\/(v1\.0|v2\.0|beta)\/(me|users)\b/i;
const path = /(^|\0)\/?(api\/(v1\.0|v2\.0|beta)|v2\.0)\/(me|users)\b/i;

const namedHost = /^(host|hostname|server|origin|authority|base_?(url|uri)|baseAddress)$/i;

/** The host in one text and the path in another, as options of a request are written. */
const split = (texts: readonly { readonly text: string; readonly offset: number; readonly name: string }[]): Hit[] => {
  const hosts = texts.filter(({ text: one, name }) => host.test(one) && namedHost.test(name));
  const paths = texts.filter(({ text: one }) => hostedPath.test(one.replaceAll('\0', '')));
  return hosts.length > 0 && paths.length > 0 ? [...hosts, ...paths].map(({ offset }) => ({ offset, found: 'outlook.office.com/api', certainty: 'likely' })) : [];
};

/** The property or variable a text is put into. */
function nameOfValue({ parent }: Literal['node']): string {
  if (parent?.type === 'AssignmentExpression') return lastName(parent['left']);
  if (parent?.type === 'VariableDeclarator') return String(parent['id'].name);
  return parent?.type === 'Property' ? String(parent['key'].name ?? parent['key'].value) : '';
}

/** `host = "…"`, `"host": "…"`, `host => '…'`. */
function nameBefore(code: TokenView['code'], string: Token): string {
  let at = code.indexOf(string) - 1;
  while (code[at]?.kind === 'mark' && /^[=:>]$/.test(code[at]!.text)) at -= 1;
  return code[at]?.text ?? '';
}

function withGraph(one: string): Pick<Hit, 'graph'> {
  const graph = graphForPath(one);
  return graph ? { graph } : {};
}

export default rule({
  id: 'outlook-rest-endpoint',
  category: 'outlook-rest-endpoint',
  does: text({ en: 'Calls the Outlook REST service (v1.0, v2.0 or beta).', it: 'Chiama il servizio Outlook REST (v1.0, v2.0 o beta).' }),
  breaks: text({ en: 'The service is retired, and the tokens for it are gone.', it: 'Il servizio è ritirato, e i token per usarlo non ci sono più.' }),
  since: 'rest-v2-ends',
  instead: text({ en: 'The same call of Microsoft Graph; most paths only change their beginning, but read how item ids and property names differ.', it: 'La stessa chiamata di Microsoft Graph; quasi tutti i percorsi cambiano solo l’inizio, ma gli id degli elementi e i nomi delle proprietà sono diversi.' }),
  effort: 'days',
  needles: ['restUrl', 'outlook.office', 'partner.outlook.cn', 'v2.0/me', '/api/beta/me', 'v2.0/users', nameAtRunTime],
  names: ['restUrl'],
  *javascript(view) {
    yield* propertyUses(view, 'restUrl');
    yield* literalsIn(view, address, 'outlook.office.com/api', graphForPath);
    yield* split(view.literals.map((literal) => ({ ...literal, name: nameOfValue(literal.node) })));
    for (const literal of view.literals) if (path.test(literal.text) && !/graph\.microsoft/i.test(literal.text) && !address.test(literal.text)) yield { offset: view.offsetIn(literal, path.exec(literal.text)!.index + path.exec(literal.text)![0].length - 1), found: 'v2.0/me', tier: 'dependent', certainty: 'likely', ...withGraph(literal.text) };
  },
  *tokens(view) {
    yield* namesOnMailbox(view, 'restUrl');
    yield* stringsIn(view, address, 'outlook.office.com/api', graphForPath);
    const strings = view.code.filter(({ kind }) => kind === 'string');
    yield* split(strings.map((string) => ({ ...string, name: nameBefore(view.code, string) })));
    for (const { text: one, offset } of strings) if (/^\/?(api\/)?v2\.0\/(me|users)\b/.test(one)) yield { offset, found: 'v2.0/me', tier: 'dependent', certainty: 'likely', ...withGraph(one) };
  },
});
