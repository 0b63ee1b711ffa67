import type { PrintedObject, PrintedValue } from '../../contracts/powershell.ts';
import { documented } from './documented.ts';

/** One object of a list, with the line (from 0) of its first property. */
export interface Listed {
  readonly object: PrintedObject;
  readonly line: number;
}

const property = /^\s{0,8}([A-Za-z][A-Za-z0-9]{1,60})\s*:(?:\s(.*)|()$)/;
const bareName = /^\s{0,8}([A-Za-z][A-Za-z0-9]{1,60})\s*$/;

interface Open {
  readonly name: string;
  readonly line: number;
  readonly parts: string[];
  /** Brackets that are still open in `parts`. */
  depth: number;
  /** A line of something else follows, so that the value is here to its end. */
  isEnded: boolean;
  /** An empty line stands above it. */
  readonly isFirst: boolean;
}

const opens = (text: string): number => (text.match(/[[{]/g)?.length ?? 0) - (text.match(/[\]}]/g)?.length ?? 0);

/* Not the beginning of anything longer. */
const isWholeByItself = /^(?:true|false|\(not ?set\)|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\[.*\])$/is;

/** `{a, b}` is a list; three dots at its end mean that PowerShell left the rest out. Other values count only where their line has an end. */
export function valueOf(text: string, isEnded: boolean): PrintedValue {
  const value = text.trim();
  if (value === '') return { value: null, isCut: !isEnded };
  const list = /^\{(.*)\}$/s.exec(value)?.[1];
  if (list === undefined) return { value, isCut: opens(value) !== 0 || /(?:\.\.\.|…)$/.test(value) || !(isEnded || isWholeByItself.test(value)) };
  const items = list.split(/[,;]/).map((item) => item.trim().replace(/\s*(?:\.\.\.|…)$/, '')).filter((item) => item !== '');
  return { value: items, isCut: /(?:\.\.\.|…)\s*$/.test(list) };
}

/** A wrapped value goes on in the next line; the lists of the token report also beyond an empty one. */
function propertiesOf(body: string): Open[] {
  const lines = body.split('\n');
  const found: Open[] = [];
  let isParted = true;
  lines.forEach((line, index) => {
    const last = found.at(-1);
    const hasEnd = index < lines.length - 1;
    // Mail may have folded the line before its colon.
    const folded = /^\s*:(\s|$)/.test(line) ? bareName.exec(lines[index - 1] ?? '') : null;
    const match = property.exec(folded ? `${folded[1]!} ${line.trim()}` : line);
    if (match) {
      if (last && folded && !isParted) last.parts.pop();
      if (last) last.isEnded = true;
      found.push({ name: match[1]!.toLowerCase(), line: index, parts: [match[2] ?? ''], depth: opens(match[2] ?? ''), isEnded: hasEnd, isFirst: isParted });
      isParted = false;
    } else if (line.trim() === '') {
      isParted ||= hasEnd && (!last || last.depth <= 0);
    } else if (last && !isParted) {
      last.parts.push(line.trim());
      last.depth += opens(line);
    }
  });
  return found;
}

/** `Name : value`, as `Format-List` and the report of legacy tokens print it. An empty line or a name seen before begins a new object. */
export function readList(body: string): Listed[] {
  const found: { readonly object: Map<string, PrintedValue>; readonly line: number }[] = [];
  for (const { name, line, parts, isEnded, isFirst } of propertiesOf(body)) {
    const last = found.at(-1);
    const into = last && !isFirst && !last.object.has(name) ? last : { object: new Map<string, PrintedValue>(), line };
    if (into !== last) found.push(into);
    into.object.set(name, valueOf(parts.join(' '), isEnded));
  }
  return found.filter(({ object }) => [...object.keys()].some((name) => documented.has(name)));
}
