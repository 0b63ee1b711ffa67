import type { parse } from 'csv-parse/sync';
import type { RowReader } from '../../contracts/parsers.ts';

/** Rows by csv-parse, whose build for browsers is another file. Undefined for a row with too few cells or an open quotation mark. */
export const rowReader = (by: typeof parse): RowReader => (text, separators) => {
  try {
    return by(text, { bom: true, delimiter: [...separators], skip_empty_lines: true, max_record_size: 200_000 });
  } catch {
    return undefined;
  }
};
