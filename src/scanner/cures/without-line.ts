import type { Edit } from './cure.ts';

/** Takes a statement out, with its line where it stands alone on it. */
export function withoutLine(text: string, start: number, end: number): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const after = /^[ \t]*(\r?\n|$)/.exec(text.slice(end));
  const isAlone = after !== null && text.slice(from, start).trim() === '';
  return isAlone ? { from, to: end + after[0].length, by: '' } : { from: start, to: end, by: '' };
}
