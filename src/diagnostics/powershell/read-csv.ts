import type { RowReader } from '../../contracts/parsers.ts';
import { classNames, type FormReader, type PrintedObject, type PrintedValue } from '../../contracts/powershell.ts';

const cellOf = (text: string): PrintedValue => ({ value: text.trim() === '' ? null : text.trim(), isCut: false });

/**
 * What `Export-Csv` and `ConvertTo-Csv` write, with comma or semicolon, with or without the line of the type. Undefined for a row
 * with too few cells, an open quotation mark, or a last line whose last cell is empty and that does not end.
 */
export const csvReader = (readRows: RowReader): FormReader => (text) => {
  // PowerShell ends every line; an empty cell at an open end may be half a value.
  if (/[,;](?:"")?$|^"?$/m.test(text.slice(text.lastIndexOf('\n') + 1)) && !text.endsWith('\n')) return undefined;
  const read = readRows(text.replace(/^#TYPE[^\n]*\n/, ''), [',', ';']);
  if (!read) return undefined;
  const [heading = [], ...rows] = read;
  const names = heading.map((name) => name.trim().toLowerCase());
  // `Selected.` stands before the class when columns were chosen.
  const kind = /^#TYPE (?:Selected\.)?(\S+)/.exec(text)?.[1];
  const objects: PrintedObject[] = rows.map((row) => new Map([...(kind ? [[classNames, cellOf(kind)] as const] : []), ...names.map((name, index) => [name, cellOf(row[index] ?? '')] as const)]));
  return { objects, texts: [] };
};
