import { visitorKeys } from 'oxc-parser';
import { bare, isFunction, type Node } from './node.ts';
import type { Scopes } from './scopes.ts';

/** Whether a function returns functions, by themselves or in an object, that hold `inner` or call one of these names. */
export const handsOut = (maker: Node, inner: Node, names: readonly string[], scopes: Scopes): boolean =>
  returnedBy(maker).some((value) => leadsTo(value, inner, new Set(names), scopes));

function leadsTo(value: Node, inner: Node, names: ReadonlySet<string>, scopes: Scopes, depth = 0): boolean {
  const of = (other: Node) => leadsTo(bare(other), inner, names, scopes, depth + 1);
  if (depth > 4) return false;
  if (isFunction(value)) return (value.start <= inner.start && inner.end <= value.end) || namesOne(value, names);
  switch (value.type) {
    case 'Identifier': return names.has(value['name']) || (scopes.bindingOf.get(value)?.sources ?? []).some(({ node, way }) => way.length === 0 && of(node));
    case 'ArrayExpression': return (value['elements'] as (Node | null)[]).some((element) => element !== null && of(element));
    case 'ObjectExpression': return (value['properties'] as Node[]).some((property) => property.type === 'Property' && of(property['value']));
    default: return false;
  }
}

/** What a function's own `return` has, or its one expression. */
function returnedBy(maker: Node): Node[] {
  const body = maker['body'] as Node;
  if (body.type !== 'BlockStatement') return [bare(body)];
  const own = (node: Node): Node[] => {
    if (isFunction(node) || node.type.startsWith('Class')) return [];
    return node.type === 'ReturnStatement' && node['argument'] ? [bare(node['argument'])] : childrenOf(node).flatMap(own);
  };
  return own(body);
}

const namesOne = (node: Node, names: ReadonlySet<string>): boolean => (node.type === 'Identifier' && names.has(node['name'])) || childrenOf(node).some((child) => namesOne(child, names));

const childrenOf = (node: Node): Node[] => (visitorKeys[node.type] ?? []).flatMap((key) => {
  const child = node[key] as Node | (Node | null)[] | null | undefined;
  return child ? (Array.isArray(child) ? child : [child]).filter((one) => one !== null) : [];
});
