import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scan } from '../scanner/index.ts';
import { score, type Label, type Line, type Scores } from './eval-scan/score.ts';

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const cellsOf = ({ category, direct, foundDirect, dependent, foundDependent, right, wrong }: Line) => [
  category, percent(right, right + wrong), `${right}/${right + wrong}`, percent(foundDirect, direct), `${foundDirect}/${direct}`, percent(foundDependent, dependent), `${foundDependent}/${dependent}`,
];

function table({ total, categories }: Scores): string {
  const rows = [['category', 'precision', '', 'direct', '', 'dependent', ''], ...categories.map(cellsOf), cellsOf(total)];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')).join('\n');
}

/** `npm run eval:scan -- LABELS CORPUS_DIR [--json] [--misses]`: scores the scanner on checkouts named `owner__name`. */
function main(parameters: readonly string[]): void {
  const [labelFile, corpus] = parameters.filter((parameter) => !parameter.startsWith('--'));
  if (!labelFile || !corpus) throw new Error('Name the labels and the checkouts: npm run eval:scan -- LABELS CORPUS_DIR [--json] [--misses]');
  const all = readFileSync(labelFile, 'utf8').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as Label);
  const repos = [...new Set(all.map(({ repo }) => repo))];
  const here = repos.filter((repo) => existsSync(join(corpus, repo.replace('/', '__'))));
  const absent = repos.filter((repo) => !here.includes(repo));
  const findings = here.flatMap((repo) => scan(join(corpus, repo.replace('/', '__'))).findings.map((finding) => ({ ...finding, repo })));
  const scores = score(findings, all.filter(({ repo }) => here.includes(repo)));
  console.log(parameters.includes('--json') ? JSON.stringify({ total: scores.total, categories: scores.categories, absent }) : table(scores));
  if (absent.length > 0) console.error(`No checkout of: ${absent.join(', ')}`);
  if (!parameters.includes('--misses')) return;
  for (const miss of scores.missed) console.log(JSON.stringify({ missed: miss }));
  for (const wrong of scores.wrong) console.log(JSON.stringify({ wrong }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
