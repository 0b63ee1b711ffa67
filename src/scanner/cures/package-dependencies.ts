import { applyEdits, modify, parse } from 'jsonc-parser';

/** A `package.json` with these packages among its dependencies, by their ranges; those it names stay. So do indentation and ends of lines. */
export function withDependencies(text: string, ranges: Readonly<Record<string, string>>): string {
  const known = parse(text) as { readonly dependencies?: object; readonly devDependencies?: object } | undefined;
  const missing = Object.entries(ranges).filter(([name]) => ![known?.dependencies, known?.devDependencies].some((list) => list && name in list));
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return missing.reduce((json, [name, range]) => applyEdits(json, modify(json, ['dependencies', name], range, { formattingOptions, getInsertionIndex: beforeLaterThan(name) })), text);
}

/** Before the first name that comes later in the alphabet, as package managers write them. */
const beforeLaterThan = (name: string) => (names: string[]): number => {
  const later = names.findIndex((one) => one > name);
  return later < 0 ? names.length : later;
};
