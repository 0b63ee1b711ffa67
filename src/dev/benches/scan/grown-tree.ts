import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const filesInFolder = 50;
/** Of every kind one file in so many leans on something legacy. */
const everyLegacy = 40;

const repeat = (times: number, line: (index: number) => string) => Array.from({ length: times }, (_, index) => line(index)).join('\n');

/** One kind of file: its name, what fills it, and a use of something legacy. */
interface Kind {
  readonly extension: string;
  readonly filler: (seed: number) => string;
  readonly legacy: (seed: number) => string;
}

const scriptFiller = (seed: number) => repeat(40 + (seed % 60), (line) => `  const total${line} = prices.filter((price) => price.amount > ${line}).map((price) => price.amount * rates[${seed % 7}]); // line ${line}`);
const tokenCall = (seed: number) => `export function token${seed}(done) {\n  const box = Office.context.mailbox;\n  box.getCallbackTokenAsync({ isRest: ${seed % 2 === 0} }, (result) => done(result.value));\n}\n`;

const kinds: readonly Kind[] = [
  { extension: 'ts', filler: (seed) => `import { rates } from './file${seed - 1}.ts';\nexport function sum${seed}(prices: Price[]): void {\n${scriptFiller(seed)}\n}\n`, legacy: tokenCall },
  { extension: 'js', filler: (seed) => `function sum${seed}(prices, rates) {\n${scriptFiller(seed)}\n}\n`, legacy: tokenCall },
  { extension: 'html', filler: (seed) => `<!doctype html>\n<body>\n${repeat(60, (line) => `<p class="row-${line}">Paragraph ${line} of page ${seed}.</p>`)}\n</body>\n`, legacy: () => '<script>Office.context.mailbox.getUserIdentityTokenAsync((result) => send(result.value));</script>\n' },
  { extension: 'cs', filler: (seed) => `namespace Grown.Part${seed}\n{\n  public class Sum${seed}\n  {\n${repeat(50, (line) => `    public decimal Total${line}(decimal amount) { return amount * ${line}m; }`)}\n  }\n}\n`, legacy: () => 'using Microsoft.Exchange.WebServices.Data;\n' },
  { extension: 'json', filler: (seed) => JSON.stringify({ rows: Array.from({ length: 60 }, (_, row) => ({ row, name: `name ${row} of ${seed}` })) }, null, 2), legacy: () => '' },
  { extension: 'md', filler: (seed) => repeat(40, (line) => `Sentence ${line} of document ${seed} tells nothing of any token.`), legacy: () => '\nIt calls `getCallbackTokenAsync`.\n' },
];

/** Writes a tree of so many files of our own making, in folders of fifty; `remove` takes it away. The same count gives the same tree. */
export function growTree(files: number): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'scan-bench-'));
  for (let seed = 0; seed < files; seed += 1) {
    const within = join(folder, `part${Math.floor(seed / filesInFolder)}`);
    if (seed % filesInFolder === 0) mkdirSync(within);
    const { extension, filler, legacy } = kinds[seed % kinds.length]!;
    writeFileSync(join(within, `file${seed}.${extension}`), filler(seed) + (Math.floor(seed / kinds.length) % everyLegacy === 0 ? legacy(seed) : ''));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
