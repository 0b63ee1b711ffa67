import { parseSync } from 'oxc-parser';
import type { Node } from '../javascript/node.ts';

/** A value in a JSON file, with the way of keys that leads to it. */
export interface JsonValue {
  readonly way: readonly string[];
  /** A string, number, boolean or null; nothing for objects and lists. */
  readonly value?: unknown;
  /** Where its key begins, or the value itself in a list. */
  readonly offset: number;
}

/** A JSON file as rules see it; comments and commas at the end are lived with. */
export interface JsonView {
  readonly path: string;
  readonly values: readonly JsonValue[];
}

/** All values of a JSON text, outer ones first; nothing when it cannot be read. */
export function readJson(path: string, text: string): JsonView | undefined {
  const { program, errors } = parseSync('json.js', `(${text}\n)`, { lang: 'js', sourceType: 'script', preserveParens: false });
  const statement = program.body[0] as unknown as Node | undefined;
  if (errors.length > 0 || statement?.type !== 'ExpressionStatement') return undefined;
  const values: JsonValue[] = [];
  collect(statement['expression'], [], 0);
  return { path, values };

  function collect(node: Node, way: readonly string[], start: number): void {
    if (node.type === 'ObjectExpression') {
      values.push({ way, offset: start });
      for (const property of node['properties'] as Node[]) if (property.type === 'Property') collect(property['value'], [...way, String(property['key'].value ?? property['key'].name)], property.start - 1);
    } else if (node.type === 'ArrayExpression') {
      values.push({ way, offset: start });
      for (const [index, element] of (node['elements'] as Node[]).entries()) if (element) collect(element, [...way, String(index)], element.start - 1);
    } else values.push({ way, value: node['value'], offset: start });
  }
}
