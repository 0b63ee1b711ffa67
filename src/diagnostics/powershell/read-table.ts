import type { PrintedValue } from '../../contracts/powershell.ts';
import { documented } from './documented.ts';
import { valueOf, type Listed } from './read-list.ts';

const rule = /^\s*-{2,}(?: +-{2,})* *$/;
const cutCell: PrintedValue = { value: null, isCut: true };
const isBoolean = (value: PrintedValue | undefined): boolean => /^(?:true|false)$/i.test(String(value?.value ?? ''));

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
function cellsOf(line: string, columns: readonly Column[], ended: boolean): Map<string, PrintedValue> {
  const crosses = columns.some(({ from }) => from > 0 && /\S/.test(line[from - 1] ?? ' ') && /\S/.test(line[from] ?? ' '));
  const cells = columns.map(({ from, to }) => line.slice(from, to).trim());
  const moved = crosses || cells.some((cell) => /\s(?:true|false)$/i.test(cell));
  return new Map(columns.map(({ name, from }, index) => {
    const isLast = !ended && line.length <= columns[index]!.to;
    if (crosses || (cells[index] === '' && (moved || isLast || (!ended && from >= line.length)))) return [name, cutCell];
    return [name, valueOf(cells[index]!, ended)];
  }));
}

/** What `Format-Table` prints: headings, dashes below them, then one object a line up to an empty line. */
export function readTables(body: string): Listed[] {
  const lines = body.split('\n');
  return lines.flatMap((dashes, index) => {
    if (index === 0 || !rule.test(dashes)) return [];
    const columns = columnsOf(lines[index - 1]!, dashes);
    if (!columns.some(({ name }) => documented.has(name))) return [];
    const after = lines.slice(index + 1);
    const end = after.findIndex((line, at) => line.trim() === '' && (at > 0 || columns.length > 1 || after.length > 1));
    const rows = end < 0 ? after : after.slice(0, end);
    // A column of its own whose value is empty prints as an empty line.
    const printed = rows.length === 0 && columns.length === 1 && after.length > 1 ? [''] : rows;
    return printed.map((line, at) => ({ object: cellsOf(line, columns, index + 1 + at < lines.length - 1), line: index + 1 + at }));
  }).filter(({ object }) => object.size === 1 || [...object.values()].some(({ value, isCut }) => isCut || isBoolean({ value, isCut }) || value !== null));
}
