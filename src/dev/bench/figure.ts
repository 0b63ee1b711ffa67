/** One measured number and what it is held against. */
export interface Figure {
  /** Kebab-case. The plain name is held against our own mark; `<name>-vs-<other>` against something else. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** In the same unit; absent where nothing comparable is known. */
  readonly versus?: { readonly value: number; readonly what: string };
  /** Where it was measured pair by pair, and so is more than the quotient of the two. */
  readonly ratio?: number;
  /** Why there is nothing to hold it against, where there could be. */
  readonly missing?: string;
}

/** What the person who measures can add. */
export interface BenchOptions {
  /** A checkout of Microsoft's sample `Outlook-Add-in-SSO-NAA-Identity`. */
  readonly sample?: string | undefined;
  /** Measures what each feature costs, instead of how fast all are. */
  readonly features?: boolean | undefined;
  /** A folder to scan instead of a tree of our own making. */
  readonly corpus?: string | undefined;
}

/** A bench measures; `say` tells the person who waits what is being done. Throws when it cannot measure. */
export type Bench = (say: (doing: string) => void, options: BenchOptions) => Promise<readonly Figure[]>;

/** A value of which less is better, against a mark and against others: one figure each. */
export function against(name: string, value: number, unit: string, { mark, ...others }: Readonly<Record<string, number>> & { readonly mark?: number }): Figure[] {
  return [
    { name, value, unit, ...(mark === undefined ? {} : { versus: { value: mark, what: 'mark' } }) },
    ...Object.entries(others).map(([what, versus]) => ({ name: `${name}-vs-${what}`, value, unit, versus: { value: versus, what: what.replaceAll('-', ' ') } })),
  ];
}

const ratioOf = ({ value, versus, ratio }: Figure) => (versus ? rounded(ratio ?? value / versus.value, 4) : null);

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** `{"name","value","unit","versus","ratio"}`; ratio is value / versus, and both are null where nothing comparable is known; `why` says what is missing. */
export const jsonLine = (figure: Figure): string =>
  JSON.stringify({ name: figure.name, value: rounded(figure.value, 3), unit: figure.unit, versus: figure.versus?.value ?? null, ratio: ratioOf(figure), ...(figure.missing === undefined ? {} : { why: figure.missing }) });

/** The same for a person, one figure a line, in columns. */
export function figureTable(figures: readonly Figure[]): string {
  const spoken = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 2 });
  const rows = figures.map((figure) => [figure.name, spoken(figure.value), figure.unit, figure.versus ? spoken(figure.versus.value) : '-', figure.versus?.what ?? figure.missing ?? '-', ratioOf(figure)?.toFixed(2) ?? '-']);
  const all = [['figure', 'value', 'unit', 'versus', 'of', 'ratio'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const numeric = new Set([1, 3, 5]);
  return all.map((row) => row.map((cell, column) => (numeric.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ')).join('\n');
}
