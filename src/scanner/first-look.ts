import { noteFound, type Found } from './dependents.ts';
import { eyesOf, type Eye } from './eyes.ts';
import type { Skipped, Trouble } from './finding.ts';
import type { Findings } from './findings.ts';
import { importsNamedIn } from './javascript/import-names.ts';
import type { ParsedScripts } from './javascript/parsed-scripts.ts';
import type { KnownFiles } from './known-files.ts';
import { chooser } from './prefilter.ts';
import { narrow, readBytes, textOf } from './read-file.ts';
import type { Hit, Project, Rule } from './rule.ts';
import { readSource, type Source } from './source.ts';
import { membersIn, mentionsIn } from './text/mentions.ts';
import type { Language } from './tree/languages.ts';
import { isGenerated } from './tree/vendored-trees.ts';

/** Where a look puts what it finds out. */
export interface Notes {
  readonly findings: Findings;
  readonly files: KnownFiles;
  readonly parsed: ParsedScripts;
}

/** What a rule sees in one file. */
interface Sight {
  readonly rule: Rule;
  readonly hits: readonly Hit[];
}

/** Reads each file once, and parses it only when it holds a name that some rule knows. */
export class FirstLook {
  /** Uses that others may hang on. */
  readonly direct: Found[] = [];
  /** What each script and page imports, as written. */
  readonly imports = new Map<string, readonly string[]>();
  readonly skipped: Skipped[] = [];
  readonly troubles: Trouble[] = [];
  filesScanned = 0;
  bytesScanned = 0;
  readonly #packages = new Set<string>();
  readonly #project: Project = { packages: this.#packages };
  readonly #eyes: Readonly<Record<Language, Eye>>;
  readonly #rulesNaming: (held: ReadonlySet<string>) => readonly Rule[];
  readonly #root: string;
  readonly #rules: readonly Rule[];
  readonly #notes: Notes;

  constructor(root: string, rules: readonly Rule[], notes: Notes) {
    this.#root = root;
    this.#rules = rules;
    this.#notes = notes;
    this.#eyes = eyesOf(rules);
    this.#rulesNaming = chooser(rules, ({ names = [] }) => names);
  }

  at(path: string, language: Language): void {
    const got = readBytes(this.#root, path);
    if ('why' in got) return void this.skipped.push({ path, why: got.why });
    this.filesScanned += 1;
    this.bytesScanned += got.bytes.length;
    const bytes = narrow(got.bytes);
    if (language === 'javascript' || language === 'markup') this.imports.set(path, importsNamedIn(bytes));
    const held = this.#eyes[language].search(bytes);
    if (!this.#eyes[language].isWorthALook(held)) return;
    const { text, trouble } = textOf(path, got.bytes);
    if (trouble) this.troubles.push(trouble);
    if (language === 'javascript' && isGenerated(text)) this.#noteRoughly(path, text);
    else this.#noteAll(path, text, language, held);
  }

  /** What a build wrote is not parsed: it is told apart, and its source is what counts. */
  #noteRoughly(path: string, text: string): void {
    this.#note(path, text, true, this.#rules.map((rule) => ({ rule, hits: [...membersIn(text, rule.names ?? [])] })));
  }

  #noteAll(path: string, text: string, language: Language, held: ReadonlySet<string>): void {
    const wanted = this.#eyes[language].rulesFor(held);
    if (wanted.length === 0 && language !== 'prose') return;
    const named = this.#rulesNaming(held);
    const source = readSource(path, text, (script) => this.#isWorthParsing(script));
    this.troubles.push(...source.troubles);
    // Of a page only the scripts that are worth it were parsed, and who calls must see all.
    if (language === 'javascript') this.#notes.parsed.keep(path, source.scripts, text.length);
    for (const name of packagesOf(source)) this.#packages.add(name);
    const uses = wanted.map((rule) => ({ rule, hits: [...hitsOf(rule, source, this.#project)] }));
    const mentions = named.map((rule) => ({ rule, hits: [...mentionsIn(source, rule.names!)] }));
    this.#note(path, text, false, [...uses, ...mentions], source);
  }

  #isWorthParsing(script: string): boolean {
    const { search, rulesFor } = this.#eyes.javascript;
    return rulesFor(search(Buffer.from(script))).length > 0;
  }

  #note(path: string, text: string, vendored: boolean, sights: readonly Sight[], source?: Source): void {
    const file = this.#notes.files.note(path, text, vendored);
    for (const { rule, hits } of sights) {
      for (const hit of hits) {
        const { certainty, tier, line, column } = this.#notes.findings.add(rule, hit, file);
        if (source && certainty !== 'mention' && tier === 'direct') this.direct.push(...noteFound({ rule, offset: hit.offset, place: { file: path, line, column }, path }, source.scripts));
      }
    }
  }
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
