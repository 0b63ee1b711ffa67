import type { FormReader, PrintedObject, PrintedValue } from '../../contracts/powershell.ts';

const valueOf = (value: unknown): PrintedValue => ({
  value: value === null || value === undefined ? null : Array.isArray(value) ? value.map(String) : typeof value === 'object' ? JSON.stringify(value) : String(value) === '' ? null : String(value),
  isCut: false,
});

const objectOf = (value: object): PrintedObject => new Map(Object.entries(value).map(([name, one]) => [name.toLowerCase(), valueOf(one)]));

/** Lines that mail has folded may end inside a string. */
function parsed(text: string): unknown {
  for (const attempt of [text, text.replaceAll('\n', '')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined;
}

/** What `ConvertTo-Json` writes: one object, a list of them, or the text that the report of legacy tokens is. */
export const readJson: FormReader = (text) => {
  const found = parsed(text);
  if (found === undefined) return undefined;
  const all: readonly unknown[] = Array.isArray(found) ? found : [found];
  return {
    objects: all.flatMap((one) => (typeof one === 'object' && one !== null && !Array.isArray(one) ? [objectOf(one)] : [])),
    texts: all.every((one) => typeof one === 'string') ? [all.join('\n')] : [],
  };
};
