import type { Hit } from '../rule.ts';
import { bare, type Node } from './node.ts';
import type { JavaScriptView } from './view.ts';

/** Imports of packages whose name is like this. */
export function* importsOf(view: JavaScriptView, name: RegExp): Generator<Hit> {
  for (const { from, offset } of view.imports) if (name.test(from)) yield { offset, found: from, tier: 'dependent' };
}

/**
 * Calls on a library: on a global of that name, direct; on what was imported from a package of that name, dependent.
 */
export function* callsOn(view: JavaScriptView, globalName: RegExp | undefined, packageName?: RegExp): Generator<Hit> {
  for (const call of view.calls) {
    const callee = bare(call['callee']);
    const object = callee.type === 'MemberExpression' ? bare(callee['object']) : callee;
    const binding = object.type === 'Identifier' ? view.scopes.bindingOf.get(object) : undefined;
    if (!binding) continue;
    const offset = view.base + (callee.type === 'MemberExpression' ? (callee['property'] as Node).start : callee.start);
    const found = callee.type === 'MemberExpression' ? `${binding.name}.${String(callee['property'].name)}` : binding.name;
    if (globalName && binding.kind === 'global' && callee.type === 'MemberExpression' && globalName.test(binding.name)) yield { offset, found };
    else if (packageName && isFrom(binding, packageName)) yield { offset, found, tier: 'dependent', certainty: 'likely' };
  }
}

function isFrom(binding: { readonly imported?: { readonly from: string }; readonly sources: readonly { readonly node: Node }[] }, name: RegExp): boolean {
  if (binding.imported) return name.test(binding.imported.from);
  return binding.sources.some(({ node }) => node.type === 'CallExpression' && node['callee'].name === 'require' && name.test(String(node['arguments'][0]?.value)));
}
