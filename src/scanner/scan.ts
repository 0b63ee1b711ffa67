import { dependentsOf } from './dependents.ts';
import type { ScanReport, Trouble } from './finding.ts';
import { Findings } from './findings.ts';
import { FirstLook } from './first-look.ts';
import { ParsedScripts } from './javascript/parsed-scripts.ts';
import { KnownFiles } from './known-files.ts';
import { narrow, readBytes, textOf } from './read-file.ts';
import type { Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { languageOf, type Language } from './tree/languages.ts';
import { walk, type WalkOptions } from './tree/walk.ts';

export interface ScanOptions extends WalkOptions {
  readonly rules?: readonly Rule[];
  /** Told after each file: how many were read, and how many there are. */
  readonly onProgress?: (read: number, all: number) => void;
}

const nothing = new Uint8Array();

/** Facts about packages must be known before scripts are read. */
const order: readonly Language[] = ['json', 'xml', 'markup', 'yaml', 'javascript', 'tokens', 'php', 'prose'];

/**
 * Looks through a folder and tells every place that leans on legacy tokens, in the order of files and lines. Each file is read once,
 * and parsed only when it holds a name that some rule knows; files that call what was found are read again.
 */
export function scan(root: string, { rules = allRules, onProgress, ...walking }: ScanOptions = {}): ScanReport {
  const walked = walk(root, walking);
  const read = (path: string): string | undefined => {
    const got = readBytes(root, path);
    return 'bytes' in got ? textOf(path, got.bytes).text : undefined;
  };
  const bytesOf = (path: string): Uint8Array => {
    const got = readBytes(root, path);
    return 'bytes' in got ? narrow(got.bytes) : nothing;
  };
  const notes = { findings: new Findings(), files: new KnownFiles(read), parsed: new ParsedScripts(read) };

  const first = new FirstLook(root, rules, notes);
  for (const [done, { path, language }] of inOrder(walked.files).entries()) {
    first.at(path, language);
    onProgress?.(done + 1, walked.files.length);
  }
  for (const { rule, hit, path, dependsOn } of dependentsOf(first.direct, { files: walked.files, imports: first.imports, read, bytesOf, linesOf: (path) => notes.files.of(path).lines, scripts: notes.parsed })) {
    const file = notes.files.of(path);
    if (!file.vendored) notes.findings.add(rule, hit, file, dependsOn);
  }

  const { filesScanned, bytesScanned } = first;
  const troubles: Trouble[] = [...first.troubles, ...notes.files.withoutReason.map((path) => ({ path, what: 'ignore-without-reason' as const }))];
  return { ...notes.findings.told((path) => notes.files.ignoresIn(path)), filesScanned, bytesScanned, skipped: [...walked.skipped, ...first.skipped], troubles };
}

function inOrder(files: readonly string[]): readonly { readonly path: string; readonly language: Language }[] {
  const all = files.map((path) => ({ path, language: languageOf(path) }));
  return order.flatMap((wanted) => all.filter(({ language }) => language === wanted));
}
