import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rules, scan, type Finding, type Rule, type ScanOptions, type ScanReport } from '../../src/scanner/index.ts';

/** A folder with these files, handed to `use` and removed afterwards. */
export function withTree<T>(files: Readonly<Record<string, string | Buffer>>, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'scan-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** They look at every file that is read. */
const withoutNeedles: readonly Rule[] = rules.map(({ needlesIn: _, ...rule }) => ({ ...rule, needles: [''] }));
const usesOf = ({ findings }: ScanReport) => findings.filter(({ certainty }) => certainty !== 'mention');

/** Scans these files. Needles only save time: what is found in any file of a test is found without them too, and nothing more. */
export const scanned = (files: Readonly<Record<string, string | Buffer>>, options?: ScanOptions): ScanReport => withTree(files, (root) => {
  const report = scan(root, options);
  expect(usesOf(scan(root, { ...options, rules: withoutNeedles }))).toEqual(usesOf(report));
  return report;
});

/** A finding as one line: `file:line category`, with what is not usual behind it. */
export const told = ({ file, line, category, tier, certainty, vendored }: Finding): string =>
  [`${file}:${line}`, category, ...(tier === 'dependent' ? [tier] : []), ...(certainty === 'mention' ? [certainty] : []), ...(vendored ? ['vendored'] : [])].join(' ');

export const findingsIn = (files: Readonly<Record<string, string | Buffer>>): string[] => scanned(files).findings.map(told);

/** Only what is really used. */
export const usesIn = (files: Readonly<Record<string, string | Buffer>>): string[] => findingsIn(files).filter((line) => !/ (mention|vendored)/.test(line));
