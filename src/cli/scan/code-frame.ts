import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../scanner/finding.ts';
import { mask } from '../../scanner/mask.ts';

const widest = 110;
const quoted = /(["'`])((?:(?!\1)[^\\]|\\.){6,})\1/g;
const looksSecret = (text: string) => /\d/.test(text) && /[A-Za-z]/.test(text) && !/[\s/]/.test(text);

/** A line without what looks like a secret; in quotes even short words that mix letters with digits are taken for one. */
const safe = (line: string, found: string): string =>
  mask(line.replace(quoted, (whole, quote: string, inside: string) => (looksSecret(inside) && !inside.includes(found) ? `${quote}[secret]${quote}` : whole)));

/**
 * Shows the line of a finding with a mark below it; reads each file of `folder` once. Nothing where the line cannot be read, or where
 * masking moved what was found.
 */
export function codeFrames(folder: string): (finding: Finding) => string | undefined {
  const read = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = read.get(file) ?? textOf(join(folder, file)).split(/\r?\n/);
    read.set(file, known);
    return known;
  };
  return ({ file, line, column, found, vendored }) => {
    const source = vendored ? undefined : linesOf(file)[line - 1];
    if (source === undefined || source.length > 500) return undefined;
    const shown = safe(source, found).replaceAll('\t', ' ');
    const before = safe(source.slice(0, column - 1), found).replaceAll('\t', ' ');
    if (!shown.startsWith(before)) return undefined;
    const from = Math.max(0, before.length - widest / 2);
    const indent = /^ */.exec(shown.slice(from))![0].length;
    const start = Math.min(from + indent, before.length);
    const number = String(line);
    return [`${number} | ${shown.slice(start, start + widest)}`, `${' '.repeat(number.length)} | ${' '.repeat(before.length - start)}^`].join('\n');
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
