import { visitorKeys } from 'oxc-parser';

/** A node of the ESTree that oxc hands out, with its parent. Fields differ by type, so they are read as they come. */
export interface Node {
  type: string;
  start: number;
  end: number;
  parent?: Node;
  [field: string]: any;
}

/** Visits a tree in source order, giving every node its parent. */
export function visit(root: Node, enter: (node: Node) => void, leave?: (node: Node) => void): void {
  enter(root);
  for (const key of visitorKeys[root.type] ?? []) {
    const child = root[key] as Node | (Node | null)[] | null | undefined;
    if (!child) continue;
    for (const one of Array.isArray(child) ? child : [child]) {
      if (!one) continue;
      one.parent = root;
      visit(one, enter, leave);
    }
  }
  leave?.(root);
}

const wrappers = new Set(['ParenthesizedExpression', 'ChainExpression', 'TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion', 'TSInstantiationExpression', 'AwaitExpression']);

/** The expression inside casts, parentheses, `await` and optional chains. */
export function bare(node: Node): Node {
  let inner = node;
  while (wrappers.has(inner.type)) inner = (inner['expression'] ?? inner['argument']) as Node;
  return inner;
}

/** The outermost node that is the same expression as this one but for casts, parentheses and optional chains. */
export function dressed(node: Node): Node {
  let outer = node;
  while (outer.parent && wrappers.has(outer.parent.type) && outer.parent.type !== 'AwaitExpression') outer = outer.parent;
  return outer;
}

export const isFunction = (node: Node): boolean =>
  node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';

/** The innermost node around an offset. */
export function nodeAt(root: Node, offset: number): Node {
  for (const key of visitorKeys[root.type] ?? []) {
    const child = root[key] as Node | (Node | null)[] | null | undefined;
    for (const one of Array.isArray(child) ? child : [child]) if (one && one.start <= offset && offset < one.end) return nodeAt(one, offset);
  }
  return root;
}
