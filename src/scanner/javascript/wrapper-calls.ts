import { bare, type Node } from './node.ts';
import type { Binding } from './scopes.ts';
import { lastName, type JavaScriptView } from './view.ts';
import type { Wrapper } from './wrapper.ts';

type Called = Pick<Wrapper, 'name' | 'holder'>;

/** A call of a wrapper; `at` is where its name stands. */
export interface WrapperCall {
  readonly call: Node;
  readonly at: number;
}

const keepsForLater = /^(addEventListener|addHandlerAsync|removeEventListener|removeHandlerAsync|setTimeout|setInterval|clearTimeout|on|off|once|click|change|submit|ready|onReady|associate)$/;
const isSelf = /^(this|self|_this|that|vm|me)$/;

/** Calls of a wrapper in the script that declares it. */
export function callsAtHome(view: JavaScriptView, { name, holder, entity }: Wrapper): WrapperCall[] {
  if (holder === undefined) {
    const identifier = (entity['id'] ?? declaratorOf(entity)) as Node | undefined;
    const binding = identifier ? view.scopes.declaredBy.get(identifier) : view.scopes.globals.get(name);
    return (binding ? callsOfBinding(view, binding) : []).filter(({ call }) => !isInside(call, entity));
  }
  return view.uses(name).flatMap(({ node, offset, role, objectName }) =>
    (role === 'call' && (isSelf.test(objectName) || objectName === holder || bare(node['object']).type === 'ThisExpression') && !isInside(node, entity) ? [{ call: callOf(node), at: offset }] : []));
}

/** Calls in another script, which got the wrapper by an import: `faces` are the names under which modules hand it out. */
export function callsAbroad(view: JavaScriptView, { name, holder }: Called, isFace: (from: string, name: string) => boolean, isHome: (from: string) => boolean): WrapperCall[] {
  const calls: WrapperCall[] = [];
  let knowsHome = false;
  for (const binding of view.scopes.declaredBy.values()) {
    const got = importOf(binding);
    if (!got || !isHome(got.from)) continue;
    knowsHome = true;
    if (isFace(got.from, got.name) && holder === undefined) calls.push(...callsOfBinding(view, binding));
    if (holder === undefined && (got.name === '*' || got.name === 'default')) calls.push(...callsOnBinding(view, binding, (called) => isFace(got.from, called)));
  }
  if (knowsHome && holder !== undefined) for (const { node, offset, role } of view.uses(name)) if (role === 'call') calls.push({ call: callOf(node), at: offset });
  return calls;
}

/** What is put there is called by its own name as well. */
export const isWindow = (holder: string): boolean => holder === 'window' || holder === 'globalThis';

/** Calls in another script of the same page, which knows the wrapper by its global name. */
export function callsByGlobal(view: JavaScriptView, { name, holder }: Called): WrapperCall[] {
  if (holder === undefined || isWindow(holder)) {
    const binding = view.scopes.globals.get(name);
    return binding ? callsOfBinding(view, binding) : [];
  }
  const binding = view.scopes.globals.get(holder);
  return binding ? callsOnBinding(view, binding, (called) => called === name) : [];
}

function callsOfBinding(view: JavaScriptView, { references }: Binding): WrapperCall[] {
  return references.flatMap((node) => {
    const parent = node.parent!;
    const isCallee = (parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent['callee'] === node;
    // Handed on as it is: `.then(getToken)`, `retry(getToken)`; but a handler of an event or a timer is no caller.
    const isHandedOn = parent.type === 'CallExpression' && (parent['arguments'] as Node[]).includes(node) && !keepsForLater.test(lastName(parent['callee']));
    return isCallee || isHandedOn ? [{ call: parent, at: view.base + node.start }] : [];
  });
}

const callsOnBinding = (view: JavaScriptView, { references }: Binding, isName: (called: string) => boolean): WrapperCall[] =>
  references.flatMap((node) => {
    const member = node.parent!;
    if (member.type !== 'MemberExpression' || member['object'] !== node || !isName(lastName(member)) || member.parent?.type !== 'CallExpression') return [];
    return [{ call: member.parent, at: view.base + (member['property'] as Node).start }];
  });

/** What a name was imported or required as. */
function importOf({ imported, sources }: Binding): { readonly from: string; readonly name: string } | undefined {
  if (imported) return imported;
  for (const { node, way } of sources) {
    const value = bare(node);
    if (value.type === 'CallExpression' && value['callee'].name === 'require') return { from: String(value['arguments'][0]?.value), name: way[0] ?? 'default' };
    if (value.type === 'ImportExpression') return { from: String(value['source'].value), name: way[0] ?? '*' };
  }
  return undefined;
}

function declaratorOf(entity: Node): Node | undefined {
  const parent = entity.parent?.type === 'CallExpression' ? entity.parent.parent : entity.parent;
  return parent?.type === 'VariableDeclarator' ? parent['id'] as Node : undefined;
}

const isInside = (node: Node, outer: Node) => outer.start <= node.start && node.end <= outer.end;
const callOf = (member: Node): Node => {
  let at = member;
  while (at.parent && at.type !== 'CallExpression') at = at.parent;
  return at;
};
