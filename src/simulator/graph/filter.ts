import { GraphRefusal } from './refusals.ts';

export type Item = Readonly<Record<string, unknown>>;
export type Filter = ((item: Item) => boolean) & { readonly properties: readonly string[] };

/** The value at a path such as `status/errorCode`. */
export const valueAt = (item: Item, path: string): unknown =>
  path.split('/').reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Item)[name] : undefined), item);

const clause = /^\s*(?:(?<startsWith>startswith)\(\s*(?<of>[\w/]+)\s*,\s*'(?<prefix>(?:[^']|'')*)'\s*\)|(?<path>[\w/]+)\s+(?<operator>eq|ne|gt|ge|lt|le)\s+(?<literal>'(?:[^']|'')*'|[\w.:+-]+))/;

const compare: Readonly<Record<string, (left: never, right: never) => boolean>> = {
  eq: (left, right) => left === right,
  ne: (left, right) => left !== right,
  gt: (left, right) => left > right,
  ge: (left, right) => left >= right,
  lt: (left, right) => left < right,
  le: (left, right) => left <= right,
};

const unquoted = (quoted: string): string => quoted.replaceAll("''", "'");

function valueOf(literal: string): unknown {
  if (literal.startsWith("'")) return unquoted(literal.slice(1, -1));
  if (literal === 'true' || literal === 'false' || literal === 'null') return JSON.parse(literal);
  // Times of one form compare as text.
  return /^-?\d+(\.\d+)?$/.test(literal) ? Number(literal) : literal;
}

/** `$filter` of comparisons and `startswith`, joined by `and`, those by `or`. Parentheses and other functions are refused with `BadRequest`. */
export function parseFilter(text: string): Filter {
  const alternatives: Filter[][] = [[]];
  for (let rest = text; ;) {
    const found = clause.exec(rest);
    if (!found) throw new GraphRefusal(400, 'BadRequest', 'Invalid filter clause.');
    alternatives.at(-1)!.push(testOf(found.groups!));
    rest = rest.slice(found[0].length);
    const join = /^\s+(and|or)\s+/.exec(rest);
    if (!join && rest.trim() !== '') throw new GraphRefusal(400, 'BadRequest', 'Invalid filter clause.');
    if (!join) break;
    if (join[1] === 'or') alternatives.push([]);
    rest = rest.slice(join[0].length);
  }
  const holds = (item: Item) => alternatives.some((all) => all.every((test) => test(item)));
  return Object.assign(holds, { properties: alternatives.flat().flatMap(({ properties }) => properties) });
}

function testOf({ of, prefix, path = '', operator = '', literal = '' }: Readonly<Record<string, string | undefined>>): Filter {
  if (of !== undefined) {
    const start = unquoted(prefix ?? '').toLowerCase();
    return Object.assign((item: Item) => String(valueAt(item, of) ?? '').toLowerCase().startsWith(start), { properties: [of] });
  }
  const right = valueOf(literal);
  return Object.assign((item: Item) => compare[operator]!((valueAt(item, path) ?? null) as never, right as never), { properties: [path] });
}
