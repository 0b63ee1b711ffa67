import type { PrintedValue } from '../../contracts/powershell.ts';
import { documented } from './documented.ts';
import { valueOf, type Listed } from './read-list.ts';

const rule = /^\s*-{2,}(?: +-{2,})* *$/;
const mostColumns = 100;
const cutCell: PrintedValue = { value: null, isCut: true };

interface Column {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Columns begin where the dashes do; their names are what stands above. */
function columnsOf(heading: string, dashes: string): Column[] {
  const starts = [...dashes.matchAll(/-{2,}/g)].map(({ index }) => index);
  return starts.map((from, index) => ({ name: heading.slice(from, starts[index + 1] ?? heading.length).trim().toLowerCase(), from, to: starts[index + 1] ?? Number.POSITIVE_INFINITY }));
}

/**
 * One line below the dashes. An empty cell is believed only where every word stands inside its column and no cell ends in a value of
 * the next one: mail that squeezes spaces moves cells to the left.
 */
function cellsOf(line: string, columns: readonly Column[], hasEnd: boolean): Map<string, PrintedValue> {
  const crosses = columns.some(({ from }) => from > 0 && /\S/.test(line[from - 1] ?? ' ') && /\S/.test(line[from] ?? ' '));
  const cells = columns.map(({ from, to }) => line.slice(from, to).trim());
  const isMoved = cells.some((cell) => /\s(?:true|false)$/i.test(cell));
  return new Map(columns.map(({ name, to }, index) => {
    const isOpen = !hasEnd && line.length <= to;
    const isDoubtful = crosses || (cells[index] === '' && (isMoved || isOpen));
    return [name, isDoubtful ? cutCell : valueOf(cells[index]!, !isOpen)];
  }));
}

/** The lines of one table from the one below its dashes: up to an empty line or the heading of a further table. */
function rowsOf(lines: readonly string[], from: number, isSingle: boolean): number {
  let end = from;
  while (end < lines.length && lines[end]!.trim() !== '' && !rule.test(lines[end + 1] ?? '')) end += 1;
  // The empty value of a table with one column is an empty line.
  return end === from && isSingle && from < lines.length - 1 ? from + 1 : end;
}

/** What `Format-Table` prints: headings, dashes below them, then one object a line. */
export function readTables(body: string): Listed[] {
  const lines = body.split('\n');
  const found: Listed[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    if (!rule.test(lines[index]!)) continue;
    const columns = columnsOf(lines[index - 1]!, lines[index]!);
    if (columns.length > mostColumns || !columns.some(({ name }) => documented.has(name))) continue;
    const end = rowsOf(lines, index + 1, columns.length === 1);
    for (let row = index + 1; row < end; row += 1) found.push({ object: cellsOf(lines[row]!, columns, row < lines.length - 1), line: row });
    index = Math.max(index, end - 1);
  }
  return found;
}
