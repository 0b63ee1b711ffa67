import type { Hit } from '../rule.ts';
import { bare, dressed, type Node } from './node.ts';
import type { JavaScriptView, Use } from './view.ts';

const mailbox = 'Office.context.mailbox';
/** A needle for names that are put together while the script runs. */
export const nameAtRunTime = 'mailbox[';
const namedMailbox = /mailbox$|^_?mbx?$/i;

export const isOnMailbox = (use: Use): boolean => use.paths.includes(mailbox);

/** Uses of a method that only the mailbox has. The file's own function of that name is a wrapper, and its calls hang on it. */
export function* methodUses(view: JavaScriptView, name: string): Generator<Hit & { readonly use: Use }> {
  for (const use of view.uses(name)) {
    if (use.role === 'write') yield { use, offset: use.offset, found: name, certainty: 'mention' };
    else if (isOnMailbox(use)) yield { use, offset: use.offset, found: name };
    else if (use.objectName === 'this' || definesMember(view, name)) yield { use, offset: use.offset, found: name, tier: 'dependent', certainty: 'likely' };
    else yield { use, offset: use.offset, found: name, certainty: 'likely' };
    for (const call of callsOfTakenOut(view, use)) yield { use, offset: view.base + call.start, found: name, certainty: isOnMailbox(use) ? 'certain' : 'likely' };
  }
}

/** Uses of a property whose name others have too, so that the object before the dot decides. */
export function* propertyUses(view: JavaScriptView, name: string): Generator<Hit> {
  for (const use of view.uses(name)) {
    if (isOnMailbox(use)) yield { offset: use.offset, found: name, ...(use.role === 'write' ? { certainty: 'mention' } : {}) };
    else if (namedMailbox.test(use.objectName)) yield { offset: use.offset, found: name, certainty: use.role === 'write' ? 'mention' : 'likely' };
  }
}

const definesMember = (view: JavaScriptView, name: string) => view.scopes.fields.has(name) || view.scopes.methods.has(name);

/** Calls of the variable that destructuring made of a method. */
function callsOfTakenOut(view: JavaScriptView, { node }: Use): Node[] {
  if (node.type !== 'Property') return [];
  const local = (node['value'].type === 'AssignmentPattern' ? node['value'].left : node['value']) as Node;
  return (view.scopes.declaredBy.get(local)?.references ?? []).flatMap(({ parent }) => (parent?.type === 'CallExpression' ? [parent] : []));
}

/** Whether the call that a use leads to asks for a token of the REST service: `{ isRest: true }`, at the call or in a variable. */
export function asksForRest(view: JavaScriptView, { node }: Use): boolean {
  const calls = node.type === 'Property' ? callsOfTakenOut(view, { node } as Use) : callsAround(node);
  return calls.some((call) => (call['arguments'] as Node[]).some((argument) => isRestIn(view, argument)));
}

/** The call of a method and those around it: `promisify(m.bind(o))(…)`, `m.call(o, …)`, `run(m, …)`. A function in between ends the way. */
function callsAround(method: Node): Node[] {
  const calls: Node[] = [];
  for (let at = dressed(method); at.parent; at = dressed(at.parent)) {
    const { parent } = at;
    const isTaken = parent.type === 'MemberExpression' && parent['object'] === at && ['bind', 'call', 'apply'].includes(parent['property'].name as string);
    const isCalled = parent.type === 'CallExpression' || parent.type === 'NewExpression';
    if (isCalled) calls.push(parent);
    else if (!isTaken) break;
    if (calls.length > 3) break;
  }
  return calls;
}

function isRestIn(view: JavaScriptView, argument: Node, depth = 0): boolean {
  const value = bare(argument);
  if (depth > 3) return false;
  if (value.type === 'ObjectExpression') return (value['properties'] as Node[]).some((property) => property.type === 'Property' && (property['key'].name ?? property['key'].value) === 'isRest' && !isFalse(bare(property['value'])));
  if (value.type === 'ArrayExpression') return (value['elements'] as Node[]).some((element) => element && isRestIn(view, element, depth + 1));
  if (value.type === 'Identifier') return (view.scopes.bindingOf.get(value)?.sources ?? []).some((source) => isRestIn(view, source.node, depth + 1));
  return false;
}

const isFalse = (node: Node) =>
  (node.type === 'Literal' && !node['value']) || (node.type === 'UnaryExpression' && node['operator'] === '!' && node['argument'].type === 'Literal' && Boolean(node['argument'].value));
