import type { PrintedObject, PrintedValue } from '../../contracts/powershell.ts';
import { documented } from './documented.ts';

/** Objects of a list, each with the line (from 0) of its first property. */
export interface Listed {
  readonly object: PrintedObject;
  readonly line: number;
}

const property = /^\s{0,8}([A-Za-z][A-Za-z0-9]{1,60})\s*:(?:\s(.*)|()$)/;
const bareName = /^\s{0,8}([A-Za-z][A-Za-z0-9]{1,60})\s*$/;

interface Open {
  readonly name: string;
  readonly line: number;
  parts: string[];
  ended: boolean;
}

const depth = (text: string): number => [...text].reduce((sum, sign) => sum + ('[{'.includes(sign) ? 1 : ']}'.includes(sign) ? -1 : 0), 0);

/** `{a, b}` is a list; three dots at its end mean that PowerShell left the rest out. */
export function valueOf(text: string, ended: boolean): PrintedValue {
  const value = text.trim();
  if (value === '') return { value: null, isCut: !ended };
  const isOpen = depth(value) !== 0;
  const list = /^\{(.*)\}$/s.exec(value);
  if (!list) return { value, isCut: isOpen || /(?:\.\.\.|…)$/.test(value) };
  const items = list[1]!.split(/[,;]/).map((item) => item.trim()).filter((item) => item !== '');
  return { value: items.map((item) => item.replace(/\s*(?:\.\.\.|…)$/, '')).filter((item) => item !== ''), isCut: /(?:\.\.\.|…)\s*$/.test(list[1]!) };
}

/** A wrapped value goes on in the next line; lists of add-ins also beyond an empty one. */
function opened(body: string): { open: Open[]; breaks: Set<number> } {
  const lines = body.split('\n');
  const open: Open[] = [];
  const breaks = new Set<number>();
  lines.forEach((line, index) => {
    const last = open.at(-1);
    const isLast = index === lines.length - 1;
    // Mail may have folded the line before its colon.
    const folded = /^\s*:(\s|$)/.test(line) ? bareName.exec(lines[index - 1] ?? '') : null;
    const match = property.exec(folded ? `${folded[1]!} ${line.trim()}` : line);
    if (match) {
      if (last) last.ended = true;
      if (folded && last && !last.ended) last.parts.pop();
      open.push({ name: match[1]!.toLowerCase(), line: index, parts: [match[2] ?? ''], ended: !isLast });
    } else if (last && line.trim() === '' && depth(last.parts.join(' ')) <= 0) {
      last.ended ||= !isLast;
      if (!isLast) breaks.add(open.length);
    } else if (last && !breaks.has(open.length)) last.parts.push(line.trim());
  });
  return { open, breaks };
}

/** `Name : value`, as `Format-List` and the report of legacy tokens print it. An empty line or a name seen before begins a new object. */
export function readList(body: string): Listed[] {
  const { open, breaks } = opened(body);
  const found: { object: Map<string, PrintedValue>; line: number }[] = [];
  open.forEach(({ name, line, parts, ended }, index) => {
    const last = found.at(-1);
    const into = last && !breaks.has(index) && !last.object.has(name) ? last : { object: new Map<string, PrintedValue>(), line };
    if (into !== last) found.push(into);
    into.object.set(name, valueOf(parts.join(' '), ended));
  });
  return found.filter(({ object }) => [...object.keys()].some((name) => documented.has(name)));
}
