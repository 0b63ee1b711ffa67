import { noteFound } from './dependents.ts';
import { eyesOf, type Eye } from './eyes.ts';
import { findingOf } from './findings.ts';
import { importsNamedIn } from './javascript/import-names.ts';
import type { ParsedScripts } from './javascript/parsed-scripts.ts';
import { knownFile } from './known-files.ts';
import { chooser } from './prefilter.ts';
import { narrow, readBytes, textOf } from './read-file.ts';
import type { Hit, Rule } from './rule.ts';
import type { Seen, SeenPlace } from './seen.ts';
import { readSource, type Source } from './source.ts';
import { membersIn, mentionsIn } from './text/mentions.ts';
import type { Language } from './tree/languages.ts';
import { isGenerated } from './tree/vendored-trees.ts';

/** What a rule sees in one file. */
interface Sight {
  readonly rule: Rule;
  readonly hits: readonly Hit[];
}

type Worth = Pick<Seen, 'packages' | 'troubles' | 'places' | 'file'>;

const nothing = { packages: [], troubles: [], places: [] } as const satisfies Worth;

/** Reads each file once, and parses it only when it holds a name that some rule knows. */
export class FirstLook {
  readonly #eyes: Readonly<Record<Language, Eye>>;
  readonly #rulesNaming: (held: ReadonlySet<string>) => readonly Rule[];
  readonly #root: string;
  readonly #rules: readonly Rule[];
  readonly #parsed: ParsedScripts;

  /** Scripts it parses are kept in `parsed`. */
  constructor(root: string, rules: readonly Rule[], parsed: ParsedScripts) {
    this.#root = root;
    this.#rules = rules;
    this.#parsed = parsed;
    this.#eyes = eyesOf(rules);
    this.#rulesNaming = chooser(rules, ({ names = [] }) => names);
  }

  at(path: string, language: Language): Seen {
    const got = readBytes(this.#root, path);
    if ('why' in got) return { path, skipped: got.why, bytes: 0, imports: [], ...nothing };
    const { length } = got.bytes;
    const bytes = narrow(got.bytes);
    const imports = language === 'javascript' || language === 'markup' ? importsNamedIn(bytes) : [];
    const { search, isWorthALook } = this.#eyes[language];
    const held = search(bytes);
    if (!isWorthALook(held)) return { path, bytes: length, imports, ...nothing };
    const { text, trouble } = textOf(path, got.bytes);
    const worth = language === 'javascript' && isGenerated(text) ? this.#roughly(path, text) : this.#wholly(path, text, language, held);
    return { path, bytes: length, imports, ...worth, troubles: [...(trouble ? [trouble] : []), ...worth.troubles] };
  }

  /** What a build wrote is not parsed: it is told apart, and its source is what counts. */
  #roughly(path: string, text: string): Worth {
    return { ...nothing, ...placesOf(path, text, true, this.#rules.map((rule) => ({ rule, hits: [...membersIn(text, rule.names ?? [])] }))) };
  }

  #wholly(path: string, text: string, language: Language, held: ReadonlySet<string>): Worth {
    const wanted = this.#eyes[language].rulesFor(held);
    if (wanted.length === 0 && language !== 'prose') return nothing;
    const source = readSource(path, text, (script) => this.#isWorthParsing(script));
    // Of a page only the scripts that are worth it were parsed, and who calls must see all.
    if (language === 'javascript') this.#parsed.keep(path, source.scripts, text.length);
    const uses = wanted.map((rule) => ({ rule, hits: [...hitsOf(rule, source)] }));
    const mentions = this.#rulesNaming(held).map((rule) => ({ rule, hits: [...mentionsIn(source, rule.names!)] }));
    return { packages: packagesOf(source), troubles: source.troubles, ...placesOf(path, text, false, [...uses, ...mentions], source) };
  }

  #isWorthParsing(script: string): boolean {
    const { search, rulesFor } = this.#eyes.javascript;
    return rulesFor(search(Buffer.from(script))).length > 0;
  }
}

function placesOf(path: string, text: string, vendored: boolean, sights: readonly Sight[], source?: Source): Pick<Worth, 'places' | 'file'> {
  const file = knownFile(path, text, vendored);
  const placeOf = (rule: Rule, hit: Hit): SeenPlace => {
    const finding = findingOf(rule, hit, file);
    const { certainty, tier, line, column } = finding;
    const isDirect = source && certainty !== 'mention' && tier === 'direct';
    const direct = isDirect ? noteFound({ rule: { id: rule.id, category: rule.category }, offset: hit.offset, place: { file: path, line, column }, path }, source.scripts) : [];
    return { finding, direct, ...(hit.onlyWith ? { onlyWith: hit.onlyWith } : {}) };
  };
  return { file, places: sights.flatMap(({ rule, hits }) => hits.map((hit) => placeOf(rule, hit))) };
}

function* hitsOf(rule: Rule, { scripts, markup, xml, json, tokens }: Source): Generator<Hit> {
  if (rule.javascript) for (const view of scripts) yield* rule.javascript(view);
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
