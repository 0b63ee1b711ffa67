import { statSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../scanner/index.ts';
import { walk } from '../../scanner/tree/walk.ts';
import { against, type Bench, type Figure } from '../bench/figure.ts';
import { median } from '../bench/median.ts';
import { growTree } from './scan/grown-tree.ts';
import { buildCli, ripgrepOnce, scanOnce } from './scan/runs.ts';

const rounds = 7;
const smaller = 5_000;
const larger = 20_000;
const largest = 50_000;
const mostMegabytes = 400;
const strings = [...new Set(rules.flatMap(({ needles, needlesIn = {}, names = [] }) => [...[needles, ...Object.values(needlesIn)].flat(2), ...names]))];

/** Both on the same files in one run, interleaved, each round beginning with the other. The first round only warms the disk's cache. */
function besideRipgrep(folder: string): Figure {
  const { files } = walk(folder);
  const ours = () => scanOnce(folder).seconds;
  const theirs = () => ripgrepOnce(folder, files, strings);
  const pairs = Array.from({ length: rounds + 1 }, (_, round) => {
    if (round % 2 === 0) return { own: ours(), other: theirs() };
    const other = theirs();
    return { own: ours(), other };
  }).slice(1);
  const figure = { name: 'scan-seconds-vs-ripgrep', value: median(pairs.map(({ own }) => own)), unit: 's' };
  const others = pairs.flatMap(({ other }) => other ?? []);
  if (others.length < pairs.length) return { ...figure, missing: 'ripgrep (rg) is not installed' };
  return { ...figure, versus: { value: median(others), what: 'ripgrep, same strings and files' }, ratio: median(pairs.map(({ own, other }) => own / other!)) };
}

/** Times and bytes of two grown trees, in turn: below 1 time grows less than bytes. */
function growth(): Figure {
  const trees = [growTree(smaller), growTree(larger)] as const;
  try {
    const [small, large] = trees.map(({ folder }) => ({ folder, bytes: walk(folder).files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) })) as [{ folder: string; bytes: number }, { folder: string; bytes: number }];
    const times = Array.from({ length: 3 }, () => scanOnce(large.folder).seconds / scanOnce(small.folder).seconds);
    return { name: 'scan-growth-with-bytes', value: median(times), unit: 'x time', versus: { value: large.bytes / small.bytes, what: 'x bytes' } };
  } finally {
    for (const { remove } of trees) remove();
  }
}

function memory(): Figure[] {
  const { folder, remove } = growTree(largest);
  try {
    return against('scan-peak-megabytes-50000-files', scanOnce(folder).peakMegabytes, 'MB', { mark: mostMegabytes });
  } finally {
    remove();
  }
}

/** How fast the command line scans, beside ripgrep with the same strings on the same files; how its time grows; what memory it needs. */
const bench: Bench = async (say, { corpus }) => {
  say('compiling the command line');
  buildCli();
  const grown = corpus === undefined ? growTree(smaller) : undefined;
  try {
    say(`scanning ${corpus ?? `a tree of ${smaller} files of our own making`}, ${rounds} rounds`);
    const beside = besideRipgrep(corpus ?? grown!.folder);
    say(`scanning ${smaller} and ${larger} files`);
    const growing = growth();
    say(`scanning ${largest} files`);
    return [beside, growing, ...memory()];
  } finally {
    grown?.remove();
  }
};

export default bench;
