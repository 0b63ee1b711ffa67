import { CsvError, parse } from 'csv-parse/sync';
import { KitError } from '../../errors/index.ts';
import { normalizeMailboxUserId } from '../validate-token/exchange-identity.ts';
import { isGuid } from '../../contracts/guid.ts';
import { isVendorAccount } from './vendor-system.ts';

/** What is wrong with a row: a column that is empty or not what it says, nothing or two things to map to, or a row said before. */
export type RowProblem = 'objectId' | 'amurl' | 'msexchuid' | 'vendorAccount' | 'nothing-to-map' | 'two-to-map' | 'duplicate';

/** One line of a mapping. `line` is that of the file, or the place in the list from 1. */
export type MappingRow = { readonly line: number; readonly objectId: string } & (
  | { readonly to: 'exchange'; readonly amurl: string; readonly mailboxUserId: string }
  | { readonly to: 'vendor'; readonly account: string }
);

export interface MalformedRow {
  readonly line: number;
  readonly problem: RowProblem;
}

export const mostRows = 1_000;

type Cells = Readonly<Record<string, unknown>>;
const columns = ['objectId', 'amurl', 'msexchuid', 'vendorAccount'];

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '');

function readRow(cells: Cells, line: number): MappingRow | MalformedRow {
  const [objectId, amurl, msexchuid, account] = [textOf(cells.objectId).toLowerCase(), textOf(cells.amurl), textOf(cells.msexchuid), textOf(cells.vendorAccount)];
  if (!isGuid(objectId)) return { line, problem: 'objectId' };
  const namesMailbox = amurl !== '' || msexchuid !== '';
  if (namesMailbox === (account !== '')) return { line, problem: namesMailbox ? 'two-to-map' : 'nothing-to-map' };
  if (!namesMailbox) return isVendorAccount(account) ? { line, objectId, to: 'vendor', account } : { line, problem: 'vendorAccount' };
  const mailboxUserId = normalizeMailboxUserId(msexchuid);
  if (!URL.canParse(amurl)) return { line, problem: 'amurl' };
  return mailboxUserId === undefined ? { line, problem: 'msexchuid' } : { line, objectId, to: 'exchange', amurl, mailboxUserId };
}

const keysOf = (row: MappingRow): string[] =>
  row.to === 'vendor' ? [`person ${row.objectId} vendor`, `vendor ${row.account}`] : [`person ${row.objectId} exchange`, `exchange ${row.amurl} ${row.mailboxUserId}`];

/** One row a person and kind, one row an account: what is said twice would depend on the order. */
function withoutDuplicates(rows: readonly (MappingRow | MalformedRow)[]): readonly (MappingRow | MalformedRow)[] {
  const said = new Set<string>();
  return rows.map((row) => {
    if ('problem' in row) return row;
    const keys = keysOf(row);
    if (keys.some((key) => said.has(key))) return { line: row.line, problem: 'duplicate' };
    keys.forEach((key) => said.add(key));
    return row;
  });
}

const nameOf = (header: string): string => columns.find((name) => name.toLowerCase() === header.trim().toLowerCase()) ?? header;

/** Excel writes semicolons where the comma is for decimals. */
function readCsv(text: string): { cells: Cells; line: number }[] {
  try {
    const records = parse(text, { bom: true, columns: (header: string[]) => header.map(nameOf), delimiter: [',', ';', '\t'], info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 4_096, to: mostRows + 1 });
    return (records as unknown as { record: Cells; info: { lines: number } }[]).map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (cause) {
    // The code and the line; its message quotes what stands there.
    if (cause instanceof CsvError) throw new KitError('mapping-unreadable', { values: { problem: `${cause.code}, line ${String(cause.lines ?? '?')}` } });
    throw cause;
  }
}

const isCells = (row: unknown): row is Cells => typeof row === 'object' && row !== null;

/** Reads CSV text, or the rows of a JSON body. Columns that are not ours are not read. Throws `mapping-unreadable`. */
export function readMapping(body: string | { readonly rows: readonly unknown[] }): readonly (MappingRow | MalformedRow)[] {
  const rows = typeof body === 'string' ? readCsv(body) : body.rows.map((row, index) => ({ cells: isCells(row) ? row : {}, line: index + 1 }));
  if (rows.length === 0) throw new KitError('mapping-unreadable', { values: { problem: 'no rows' } });
  if (rows.length > mostRows) throw new KitError('mapping-unreadable', { values: { problem: `more than ${mostRows} rows` } });
  return withoutDuplicates(rows.map(({ cells, line }) => readRow(cells, line)));
}
