import { isOnMailbox } from '../javascript/api-uses.ts';
import type { Node } from '../javascript/node.ts';
import { shimNameIsOurs } from '../javascript/shim-name.ts';
import type { JavaScriptView, Use } from '../javascript/view.ts';
import type { Edit } from './cure.ts';
import type { LeftReason } from './left-reasons.ts';

const method = 'getUserIdentityTokenAsync';

/** What happens to one use: the edit, or why there is none. `offset` is that of the finding, `node` what the edit is in. */
export type CallCure = { readonly offset: number } & ({ readonly edit: Edit; readonly node: Node } | { readonly why: LeftReason });

/** Puts `naaKit` before the dot wherever a script takes the call from the mailbox; arguments stay as they are. */
export function identityCallCures(view: JavaScriptView): CallCure[] {
  const isTaken = !shimNameIsOurs(view);
  const isHandler = view.uses('associate').some(({ objectName }) => objectName === 'actions');
  return view.uses(method).map((use) => {
    if (isTaken) return { offset: use.offset, why: 'name-taken' };
    if (isHandler) return { offset: use.offset, why: 'event-handler' };
    const edit = use.paths.length === 1 && isOnMailbox(use) ? editOf(view, use) : undefined;
    return edit ? { offset: use.offset, edit, node: use.node } : { offset: use.offset, why: 'object-unknown' };
  });
}

function editOf({ base }: JavaScriptView, { node, role }: Use): Edit | undefined {
  if (node.type === 'MemberExpression' && role !== 'write') {
    if (node['computed']) return { from: base + node.start, to: base + node.end, by: `naaKit.${method}` };
    return { from: base + node.start, to: base + (node['property'] as Node).start, by: 'naaKit.' };
  }
  const holder = node.type === 'Property' && (node.parent!['properties'] as Node[]).length === 1 ? node.parent!.parent : undefined;
  const source = (holder?.type === 'VariableDeclarator' ? holder['init'] : undefined) as Node | undefined;
  return source ? { from: base + source.start, to: base + source.end, by: 'naaKit' } : undefined;
}
