import { parse } from 'csv-parse/browser/esm/sync';
import type { RowReader } from '../../contracts/parsers.ts';

/** Undefined for a row with too few cells or an open quotation mark. */
export const readRows: RowReader = (text, separators) => {
  try {
    return parse(text, { bom: true, delimiter: [...separators], skip_empty_lines: true, max_record_size: 200_000 });
  } catch {
    return undefined;
  }
};
