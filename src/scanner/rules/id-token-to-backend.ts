import { text } from '../../contracts/text.ts';
import { bare, type Node } from '../javascript/node.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import { rule } from '../rule.ts';

/** Whether an expression is an ID token of a library, or a name that holds one. */
function isIdToken(view: JavaScriptView, node: Node, depth = 0): boolean {
  const inner = bare(node);
  if (depth > 4) return false;
  if (inner.type === 'MemberExpression') return ['idToken', 'id_token', 'rawIdToken'].includes(view.values.propertyOf(inner) ?? '');
  if (inner.type === 'LogicalExpression' || inner.type === 'ConditionalExpression') return [inner['left'], inner['right'], inner['consequent'], inner['alternate']].some((part) => part && isIdToken(view, part as Node, depth + 1));
  if (inner.type !== 'Identifier') return false;
  return (view.scopes.bindingOf.get(inner)?.sources ?? []).some(({ node: source, way }) => (way.length > 0 ? ['idToken', 'id_token'].includes(way.at(-1)!) : isIdToken(view, source, depth + 1)));
}

const partsOf = (node: Node): Node[] => (node.type === 'TemplateLiteral' ? (node['expressions'] as Node[]) : node.type === 'BinaryExpression' ? [...partsOf(node['left']), ...partsOf(node['right'])] : [node]);

export default rule({
  id: 'id-token-to-backend',
  category: 'id-token-to-backend',
  does: text({ en: 'Sends an ID token to a server as proof of who calls.', it: 'Invia un token ID a un server come prova di chi chiama.' }),
  breaks: text({ en: 'An ID token is made for the add-in, not for the server; MSAL may hand out one that has expired.', it: 'Un token ID è fatto per il componente, non per il server; MSAL può consegnarne uno scaduto.' }),
  instead: text({ en: 'An access token for a scope of your own API; the server checks its audience and scope.', it: 'Un token di accesso per un ambito della tua API; il server ne verifica destinatario e ambito.' }),
  effort: 'hours',
  needles: [['idToken', 'Bearer'], ['id_token', 'Bearer'], ['rawIdToken', 'Bearer']],
  *javascript(view) {
    for (const { text: one, node, offset } of view.literals) if (/^Bearer\s/.test(one) && partsOf(node).some((part) => isIdToken(view, part))) yield { offset, found: 'Authorization: Bearer idToken' };
  },
});
