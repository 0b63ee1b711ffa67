import { explainText } from '../../diagnostics/explain.ts';
import { against, type Bench } from '../bench/figure.ts';
import { median } from '../bench/median.ts';
import { soups } from './explain/soups.ts';
import { pastedTexts } from './explain/texts.ts';

const megabyte = 1_000_000;
const rounds = 9;
const warmUps = 300;
const wantedPerSecond = 10_000;

/** Milliseconds of processor time: a busy machine must not count as a slow engine. */
function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function textsPerSecond(): number {
  for (let round = 0; round < warmUps; round += 1) for (const text of pastedTexts) explainText(text);
  const times = Array.from({ length: rounds }, () => cpuMilliseconds(() => {
    for (let round = 0; round < 100; round += 1) for (const text of pastedTexts) explainText(text);
  }));
  return (100 * pastedTexts.length * 1000) / median(times);
}

/** The best of three: what the engine needs, not what the collector of garbage did meanwhile. */
const milliseconds = (text: string): number => Math.min(...Array.from({ length: 3 }, () => cpuMilliseconds(() => explainText(text))));

/** How fast pasted texts are explained on one warm core, and how long the worst megabyte of hostile text takes. */
const bench: Bench = async (say) => {
  say(`explaining ${pastedTexts.length} texts again and again`);
  const rate = textsPerSecond();
  const kinds = Object.entries(soups(megabyte));
  say(`explaining ${kinds.length} kinds of hostile text, one megabyte each`);
  const [worst, slowest] = kinds.map(([name, text]) => [name, milliseconds(text)] as const).reduce((one, other) => (other[1] > one[1] ? other : one));
  say(`the slowest was: ${worst}`);
  return [
    { name: 'explained-per-second', value: Math.round(rate), unit: 'texts/s', versus: { value: wantedPerSecond, what: 'mark (more is better)' } },
    ...against('explain-megabyte-ms', slowest, 'ms', { mark: 200 }),
  ];
};

export default bench;
