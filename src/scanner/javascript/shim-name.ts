import { isOnMailbox } from './api-uses.ts';
import type { Binding } from './scopes.ts';
import type { JavaScriptView, Use } from './view.ts';

/** What `naa-kit-shim.js` puts into a page, and what the module exports that `fix` writes. */
const shimName = 'naaKit';

/** Whether `naaKit`, where a script says it, can only be the shim: a page's global, or brought in from a module called `naa-kit`. */
export const shimNameIsOurs = ({ scopes }: JavaScriptView): boolean =>
  ![...scopes.bindingOf.values(), ...scopes.declaredBy.values()].some((binding) => binding.name === shimName && binding.kind !== 'global' && !isBroughtIn(binding));

const isBroughtIn = ({ imported, sources }: Binding): boolean => {
  const required = sources.map(({ node }) => (node.type === 'CallExpression' && node['callee'].name === 'require' ? node['arguments'][0]?.value as unknown : undefined));
  return [imported?.from, ...required].some((from) => typeof from === 'string' && /(^|\/)naa-kit(\.[jt]s)?$/.test(from));
};

/** Whether a method is already taken from the shim instead of the mailbox. */
export function isOnShim(view: JavaScriptView, use: Use): boolean {
  return use.objectName === shimName && !isOnMailbox(use) && shimNameIsOurs(view);
}
