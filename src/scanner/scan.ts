import type { Category, Certainty, Finding, Ignored, ScanReport, Skipped, Trouble } from './finding.ts';
import { dependentsOf, noteFound, type Found } from './dependents.ts';
import { ignoreCommentsIn, reasonToIgnore, type IgnoreComment } from './ignore-comments.ts';
import { mask } from './mask.ts';
import { eyesOf } from './eyes.ts';
import { bytesAsText, chooser } from './prefilter.ts';
import { importsNamedIn } from './javascript/import-names.ts';
import { ParsedScripts } from './javascript/parsed-scripts.ts';
import { readBytes, textOf } from './read-file.ts';
import type { Hit, Project, Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { readSource, type Source } from './source.ts';
import { Lines } from './text/lines.ts';
import { membersIn, mentionsIn } from './text/mentions.ts';
import { languageOf, type Language } from './tree/languages.ts';
import { isTestFile } from './tree/test-file.ts';
import { isGenerated } from './tree/vendored-trees.ts';
import { walk, type WalkOptions } from './tree/walk.ts';

export interface ScanOptions extends WalkOptions {
  readonly rules?: readonly Rule[];
  /** Told after each file: how many were read, and how many there are. */
  readonly onProgress?: (read: number, all: number) => void;
}

/** What is kept of a file between the first look and the search for what hangs on it. */
interface Looked {
  readonly path: string;
  readonly isTest: boolean;
  readonly vendored: boolean;
  readonly lines: Lines;
  readonly ignores: readonly IgnoreComment[];
}

/** Facts about packages must be known before scripts are read. */
const order: readonly Language[] = ['json', 'xml', 'markup', 'yaml', 'javascript', 'tokens', 'prose'];

/**
 * Looks through a folder and tells every place that leans on legacy tokens, in the order of files and lines. Each file is read once,
 * and parsed only when it holds a name that some rule knows; files that call what was found are read again.
 */
export function scan(root: string, { rules = allRules, onProgress, ...walking }: ScanOptions = {}): ScanReport {
  const walked = walk(root, walking);
  const skipped: Skipped[] = [...walked.skipped];
  const troubles: Trouble[] = [];
  const findings = new Map<string, Finding>();
  const packages = new Set<string>();
  const project: Project = { packages };
  const direct: Found[] = [];
  const imports = new Map<string, readonly string[]>();
  const looked = new Map<string, Looked>();
  const eyes = eyesOf(rules);
  const rulesNaming = chooser(rules, ({ names = [] }) => names);
  let filesScanned = 0;
  let bytesScanned = 0;

  const read = (path: string): string | undefined => {
    const got = readBytes(root, path);
    return 'bytes' in got ? textOf(path, got.bytes).text : undefined;
  };

  const parsed = new ParsedScripts(read);

  const holds = (path: string, filter: (bytes: string) => boolean): boolean => {
    const got = readBytes(root, path);
    return 'bytes' in got && filter(bytesAsText(got.bytes));
  };

  function add(rule: Rule, { offset, found, tier = 'direct', certainty = 'certain', graph }: Hit, { path, isTest, vendored, lines }: Looked, dependsOn?: Finding['dependsOn']): Finding {
    const told: Certainty = isTest ? 'mention' : certainty;
    const finding: Finding = { rule: rule.id, category: rule.category, tier, file: path, ...lines.at(offset), certainty: told, vendored, found: mask(found), ...(dependsOn ? { dependsOn } : {}), ...(graph ? { graph } : {}) };
    const key = `${path}:${finding.line}:${finding.category}`;
    const known = findings.get(key);
    if (!known || weightOf(finding) > weightOf(known)) findings.set(key, finding);
    return finding;
  }

  function look(path: string, language: Language): void {
    const got = readBytes(root, path);
    if ('why' in got) return void skipped.push({ path, why: got.why });
    filesScanned += 1;
    bytesScanned += got.bytes.length;
    const bytes = bytesAsText(got.bytes);
    if (language === 'javascript' || language === 'markup') imports.set(path, importsNamedIn(bytes));
    const eye = eyes[language];
    if (!eye.isWorthALook(bytes)) return;
    const { text, trouble } = textOf(path, got.bytes);
    if (trouble) troubles.push(trouble);
    if (language === 'javascript' && isGenerated(text)) return lookRoughly(path, text);
    const wanted = eye.rulesFor(text);
    const mentioned = rulesNaming(text);
    if (wanted.length === 0 && (mentioned.length === 0 || language !== 'prose')) return;
    const source = readSource(path, text, (script) => eyes.javascript.rulesFor(script).length > 0);
    troubles.push(...source.troubles);
    // Of a page only the scripts that are worth it were parsed, and who calls must see all.
    if (language === 'javascript') parsed.keep(path, source.scripts, text.length);
    for (const name of packagesOf(source)) packages.add(name);
    const about: Looked = { path, isTest: isTestFile(path, text), vendored: false, lines: new Lines(text), ignores: ignoreCommentsIn(text) };
    looked.set(path, about);
    for (const rule of wanted) {
      for (const hit of hitsOf(rule, source, project)) {
        const finding = add(rule, hit, about);
        if (finding.certainty !== 'mention' && !about.vendored && finding.tier === 'direct') direct.push(...noteFound({ rule, offset: hit.offset, place: { file: path, line: finding.line, column: finding.column }, path }, source.scripts));
      }
    }
    for (const rule of mentioned) for (const hit of mentionsIn(source, rule.names!)) add(rule, hit, about);
  }

  /** What a build wrote is not parsed: it is told apart, and its source is what counts. */
  function lookRoughly(path: string, text: string): void {
    const about: Looked = { path, isTest: false, vendored: true, lines: new Lines(text), ignores: ignoreCommentsIn(text) };
    looked.set(path, about);
    for (const rule of rules) for (const hit of membersIn(text, rule.names ?? [])) add(rule, hit, about);
  }

  const readable = walked.files.map((path) => ({ path, language: languageOf(path) }));
  let done = 0;
  for (const wanted of order) {
    for (const { path, language } of readable) {
      if (language !== wanted) continue;
      look(path, language);
      onProgress?.((done += 1), readable.length);
    }
  }

  for (const { rule, hit, path, dependsOn } of dependentsOf(direct, { files: walked.files, imports, read, holds, scripts: parsed })) {
    const text = looked.has(path) ? undefined : read(path) ?? '';
    const about = looked.get(path) ?? { path, isTest: isTestFile(path, text!), vendored: isGenerated(text!), lines: new Lines(text!), ignores: ignoreCommentsIn(text!) };
    looked.set(path, about);
    if (!about.vendored) add(rule, hit, about, dependsOn);
  }
  for (const [path, { ignores }] of looked) if (ignores.some(({ reason }) => reason === '')) troubles.push({ path, what: 'ignore-without-reason' });
  const told = withoutIgnored([...findings.values()].sort(byPlace), ({ file }) => looked.get(file)?.ignores ?? []);
  return { ...told, filesScanned, bytesScanned, skipped, troubles };
}

/** Sets apart what a comment takes out, and what hangs on nothing but that. */
function withoutIgnored(findings: readonly Finding[], commentsOf: (finding: Finding) => readonly IgnoreComment[]): Pick<ScanReport, 'findings' | 'ignored'> {
  const ignored = new Map<Finding, Ignored>();
  const ignore = (finding: Finding, reason: string | undefined) => reason !== undefined && !ignored.has(finding) && ignored.set(finding, { ...finding, reason: mask(reason) });
  for (const finding of findings) ignore(finding, reasonToIgnore(commentsOf(finding), finding.rule, finding.line));
  for (let before = -1; before < ignored.size;) {
    before = ignored.size;
    const places = new Map([...ignored.values()].map(({ file, line, reason }) => [`${file}:${line}`, reason]));
    for (const finding of findings) if (finding.dependsOn) ignore(finding, places.get(`${finding.dependsOn.file}:${finding.dependsOn.line}`));
  }
  return { findings: findings.filter((finding) => !ignored.has(finding)), ignored: [...ignored.values()] };
}

function* hitsOf(rule: Rule, { scripts, markup, xml, json, tokens }: Source, project: Project): Generator<Hit> {
  if (rule.javascript) for (const view of scripts) yield* rule.javascript(view, project);
  if (rule.tokens) for (const view of tokens) yield* rule.tokens(view);
  if (rule.markup && markup) yield* rule.markup(markup);
  if (rule.xml && xml) yield* rule.xml(xml);
  if (rule.json && json) yield* rule.json(json);
}

function packagesOf({ scripts, markup, json }: Source): string[] {
  return [
    ...scripts.flatMap(({ imports }) => imports.map(({ from }) => from)),
    ...(markup?.scripts ?? []).flatMap(({ source }) => (source ? [source.split('/').at(-1)!.replace(/(\.min)?\.js.*$/, '')] : [])),
    ...(json?.values ?? []).flatMap(({ way }) => (way.length === 2 && /dependencies$/i.test(way[0]!) ? [way[1]!] : [])),
  ];
}

const certainties: Readonly<Record<Certainty, number>> = { mention: 0, likely: 1, certain: 2 };
const weightOf = ({ certainty, tier }: Finding) => (certainty === 'mention' ? 0 : 10) + (tier === 'direct' ? 5 : 0) + certainties[certainty];

const byPlace = (a: Finding, b: Finding) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || order2(a.category, b.category));
const order2 = (a: Category, b: Category) => (a < b ? -1 : 1);
