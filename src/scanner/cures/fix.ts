import type { Finding, ScanReport } from '../finding.ts';
import { readSource, type Source } from '../source.ts';
import { Lines } from '../text/lines.ts';
import { languageOf } from '../tree/languages.ts';
import { walk } from '../tree/walk.ts';
import { writeAllowedScripts } from './allowed-scripts.ts';
import { writeBackend } from './backend-folder.ts';
import type { Change, Fix, FixSettings, Left } from './cure.ts';
import { cureIdentityCalls, typed } from './cure-identity-calls.ts';
import { curePlainFacts } from './cure-plain-facts.ts';
import type { LeftReason } from './left-reasons.ts';
import { manifestAddresses, type ManifestAddresses } from './manifest-addresses.ts';
import { ProjectFiles } from './project-files.ts';
import type { StepName } from './steps.ts';

/** What cures share: the project, what it will hold besides edits, and what is then left to a person. */
export interface Workbench {
  readonly files: ProjectFiles;
  readonly settings: FixSettings;
  /** Files that may be pages, read once. */
  readonly pages: () => readonly Source[];
  /** What the manifests of mail add-ins name, read once. */
  readonly manifests: () => readonly (ManifestAddresses & { readonly path: string })[];
  readonly paths: readonly string[];
  readonly created: Map<string, string>;
  readonly steps: Set<StepName>;
}

/** The file of some findings, and what became of each place: `cured`, or why not. */
export type Outcome = 'cured' | LeftReason;
export interface Patient {
  readonly path: string;
  readonly text: string;
  readonly source: Source;
  readonly findings: readonly Finding[];
  /** Offset of a finding. */
  readonly offsetOf: (finding: Finding) => number;
}

/**
 * Works out every change of a scanned folder that is safe, and tells what it leaves. Writes nothing. Each changed file parses as well
 * as before; a second fix of the result changes nothing.
 */
export function fix(root: string, { findings }: ScanReport, settings: FixSettings): Fix {
  const { files: paths } = walk(root);
  const files = new ProjectFiles(root);
  const bench: Workbench = {
    files, settings, paths, created: new Map(), steps: new Set(),
    pages: once(() => paths.filter((path) => languageOf(path) === 'markup').flatMap((path) => sourceOf(files, path) ?? [])),
    manifests: once(() => paths.filter((path) => ['xml', 'json'].includes(languageOf(path)) && /MailApp|"manifestVersion"/.test(files.read(path) ?? '')).flatMap((path) => {
      const addresses = manifestAddresses(readSource(path, files.read(path)!));
      return addresses ? [{ path, ...addresses }] : [];
    })),
  };
  const outcomes = new Map<Finding, Outcome>();
  const uses = findings.filter(({ certainty }) => certainty !== 'mention');
  // Files of TypeScript first: the language of the one module that all import is then known.
  const touched = [...new Set(uses.map(({ file }) => file))].sort((one, other) => Number(typed.test(other)) - Number(typed.test(one)));
  for (const path of touched) {
    for (const [finding, outcome] of outcomesIn(path, uses.filter(({ file }) => file === path), bench)) outcomes.set(finding, outcome);
  }
  writeAllowedScripts(uses, bench);
  writeBackend(bench);
  const broken = files.edited.filter((path) => isBroken(path, files.after(path)) && !isBroken(path, files.read(path)!));
  for (const path of broken) files.drop(path);
  for (const finding of uses) if (broken.includes(finding.file) && outcomes.get(finding) === 'cured') outcomes.set(finding, 'not-parsed');

  const hanging = hangingOn(uses.filter((finding) => outcomes.get(finding) === 'cured'), uses);
  const changes: Change[] = [
    ...files.edited.map((path) => files.changeOf(path)).filter(({ before, after }) => before !== after),
    ...[...bench.created].map(([path, after]) => ({ path, after })),
  ];
  return {
    changes: changes.sort((one, other) => (one.path < other.path ? -1 : 1)),
    cured: uses.filter((finding) => outcomes.get(finding) === 'cured'),
    left: uses.filter((finding) => outcomes.get(finding) !== 'cured' && !hanging.has(finding)).map((finding): Left => ({ finding, why: (outcomes.get(finding) ?? 'by-hand') as LeftReason })),
    steps: [...bench.steps],
  };
}

function outcomesIn(path: string, findings: readonly Finding[], bench: Workbench): ReadonlyMap<Finding, Outcome> {
  const all = (why: LeftReason) => new Map(findings.map((finding): [Finding, Outcome] => [finding, why]));
  if (findings.every(({ vendored }) => vendored)) return all('vendored');
  const text = bench.files.read(path);
  if (text === undefined) return all('encoding');
  if (isOneLine(text) && languageOf(path) === 'javascript') return all('vendored');
  const source = readSource(path, text);
  if (source.troubles.length > 0) return all('not-parsed');
  const lines = new Lines(text);
  const patient: Patient = { path, text, source, findings, offsetOf: ({ line, column }) => lines.offsetOf(line, column) };
  return new Map([...cureIdentityCalls(patient, bench), ...curePlainFacts(patient, bench)]);
}

/** A small bundle is no longer than a file by hand, but all on a line. */
const isOneLine = (text: string) => text.length > 300 && !text.trim().includes('\n');

/** Calls of a wrapper, at any height, need no change where what they lead to was cured. */
function hangingOn(cured: readonly Finding[], uses: readonly Finding[]): ReadonlySet<Finding> {
  const placeOf = ({ file, line }: Pick<Finding, 'file' | 'line'>, { category }: Finding) => `${file}:${line} ${category}`;
  const hanging = new Set<Finding>();
  for (let places = new Set(cured.map((finding) => placeOf(finding, finding))); places.size > 0;) {
    const next = uses.filter((finding) => finding.dependsOn && !hanging.has(finding) && places.has(placeOf(finding.dependsOn, finding)));
    for (const finding of next) hanging.add(finding);
    places = new Set(next.map((finding) => placeOf(finding, finding)));
  }
  return hanging;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const sourceOf = (files: ProjectFiles, path: string): Source[] | undefined => {
  const text = files.read(path);
  return text === undefined ? undefined : [readSource(path, text, () => false)];
};

const isBroken = (path: string, text: string) => readSource(path, text).troubles.length > 0;
