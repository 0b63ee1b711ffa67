import { visitorKeys } from 'oxc-parser';

/** A node of the ESTree that oxc hands out, with its parent. Fields differ by type, so they are read as they come. */
export interface Node {
  type: string;
  start: number;
  end: number;
  parent?: Node;
  [field: string]: any;
}

interface Kind {
  readonly type: string;
  readonly keys: readonly string[];
}

const kinds = new Map<string, Kind>(Object.entries(visitorKeys).map(([type, keys]) => [type, { type, keys }]));
const childless: readonly string[] = [];

/**
 * Visits a tree in source order, giving every node its parent, and one string for each type: a tree that was read from JSON has a
 * string of its own in each node, and to compare those is much of the time that a walk takes.
 */
export function visit(root: Node, enter: (node: Node) => void, leave: (node: Node) => void): void {
  const kind = kinds.get(root.type);
  if (kind) root.type = kind.type;
  enter(root);
  for (const key of kind?.keys ?? childless) {
    const child = root[key] as Node | (Node | null)[] | null | undefined;
    if (!child) continue;
    if (Array.isArray(child)) {
      for (const one of child) if (one) visitChild(one, root, enter, leave);
    } else visitChild(child, root, enter, leave);
  }
  leave(root);
}

function visitChild(node: Node, parent: Node, enter: (node: Node) => void, leave: (node: Node) => void): void {
  node.parent = parent;
  visit(node, enter, leave);
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
