import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { explainText } from '../diagnostics/explain.ts';
import { score, type Labelled, type Scores } from './eval-explain/score.ts';

const percent = (part: number) => (Number.isNaN(part) ? '–' : `${(100 * part).toFixed(1)} %`);

function table(scores: Scores): string {
  const names = ['texts', ...Object.keys(scores.total).filter((name) => name !== 'texts')] as (keyof Scores['total'])[];
  const rows = [['class', ...names], ...[['total', scores.total] as const, ...Object.entries(scores.classes)].map(([name, line]) => [name, ...names.map((key) => (key === 'texts' ? String(line.texts) : percent(line[key])))])];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')).join('\n');
}

/** `npm run eval:explain -- FILE [--json] [--misses]`: scores the engine against labelled texts, one JSON object a line. */
function main(parameters: readonly string[]): void {
  const file = parameters.find((parameter) => !parameter.startsWith('--'));
  if (!file) throw new Error('Name a file of labelled texts: npm run eval:explain -- FILE [--json] [--misses]');
  const labelled = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as Labelled);
  const scores = score(labelled, (text) => {
    const { recognition, owners, kind } = explainText(text);
    return { ...recognition, codes: recognition.codes.map(({ id }) => id), owners, kind };
  });
  console.log(parameters.includes('--json') ? JSON.stringify({ total: scores.total, classes: scores.classes }) : table(scores));
  if (parameters.includes('--misses')) for (const miss of scores.misses) console.log(JSON.stringify(miss));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
