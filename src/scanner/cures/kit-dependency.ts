import { applyEdits, modify, parse } from 'jsonc-parser';

const name = 'outlook-naa-kit';

/** Before the first name that comes later in the alphabet, as package managers write them. */
const getInsertionIndex = (names: string[]): number => {
  const later = names.findIndex((one) => one > name);
  return later < 0 ? names.length : later;
};

/** A `package.json` with this kit among its dependencies; the same text where it is there. Indentation and ends of lines stay. */
export function withKitDependency(text: string, version: string): string {
  const known = parse(text) as { readonly dependencies?: object; readonly devDependencies?: object } | undefined;
  if ([known?.dependencies, known?.devDependencies].some((list) => list && name in list)) return text;
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(text, modify(text, ['dependencies', name], `^${version}`, { formattingOptions, getInsertionIndex }));
}
