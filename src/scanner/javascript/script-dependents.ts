import type { Dependent, Found, Tree } from '../dependents.ts';
import { prefilter } from '../prefilter.ts';
import { readSource } from '../source.ts';
import { Lines } from '../text/lines.ts';
import { isGenerated } from '../tree/vendored-trees.ts';
import { languageOf } from '../tree/languages.ts';
import { passedOn, resolver, type Resolve } from './modules.ts';
import { nodeAt } from './node.ts';
import type { JavaScriptView } from './view.ts';
import { callsAbroad, callsAtHome, callsByGlobal, type WrapperCall } from './wrapper-calls.ts';
import { wrapperAround, type Wrapper } from './wrapper.ts';

const levels = 2;
/** Characters of source whose trees are kept. */
const mostKept = 24_000_000;

interface Wrapped extends Wrapper {
  readonly path: string;
  readonly because: Found;
}

/** Keeps parsed scripts up to a size, so that both rounds parse them once. */
function parsedScripts(tree: Tree): (path: string) => readonly JavaScriptView[] {
  const kept = new Map<string, readonly JavaScriptView[]>();
  let size = 0;
  return (path) => {
    const known = kept.get(path);
    if (known) return known;
    const text = tree.read(path) ?? '';
    const { scripts } = isGenerated(text) ? { scripts: [] } : readSource(path, text);
    size += text.length;
    if (size < mostKept) kept.set(path, scripts);
    return scripts;
  };
}

/** Who calls, in scripts, the functions around what was found: the same file, its importers, other scripts of the same page. */
export function* scriptDependentsOf(direct: readonly Found[], tree: Tree): Generator<Dependent> {
  const files = tree.files.filter((path) => ['javascript', 'markup', 'yaml'].includes(languageOf(path)));
  const scriptsOf = parsedScripts(tree);
  const resolve = resolver(files);
  const seen = new Set<string>();
  let round: readonly Found[] = direct.filter(({ path }) => ['javascript', 'markup', 'yaml'].includes(languageOf(path)));
  for (let level = 0; level < levels && round.length > 0; level += 1) {
    const wrapped = round.flatMap((found) => wrappersOf(found, scriptsOf(found.path))).filter((one) => isNew(seen, one));
    const holding = (words: readonly string[]) => holdersOf(words, files, tree);
    const faces = facesOf(wrapped, holding, scriptsOf, resolve);
    const next: Found[] = [];
    for (const path of holding(wrapped.flatMap((one) => wordsFor(one, faces.get(one)!)))) {
      const lines = new Lines(tree.read(path) ?? '');
      for (const view of scriptsOf(path)) {
        for (const one of wrapped) {
          for (const { at } of callsOf(view, one, path, faces, resolve)) {
            const hit = { offset: at, found: one.name === 'default' ? stem(one.path) : one.name, tier: 'dependent' as const, certainty: 'likely' as const };
            yield { rule: one.because.rule, hit, path, dependsOn: one.because.place };
            next.push({ rule: one.because.rule, offset: at, path, place: { file: path, ...lines.at(at) } });
          }
        }
      }
    }
    round = next;
  }
}

/** Words one of which a caller must write: a name under which it is handed out, or that of the module whose default it is. */
const wordsFor = ({ name, path: home }: Wrapped, faces: ReadonlyMap<string, ReadonlySet<string>>): string[] =>
  [...(name === 'default' ? [wordOf(home)] : [name]), ...[...faces].flatMap(([path, names]) => [...names].map((face) => (face === 'default' ? wordOf(path) : face)))];

/** For each wrapper: the files that hand it out, and under which names. */
type Faces = ReadonlyMap<Wrapped, ReadonlyMap<string, ReadonlySet<string>>>;

function callsOf(view: JavaScriptView, one: Wrapped, path: string, faces: Faces, resolve: Resolve): WrapperCall[] {
  if (path === one.path) return callsAtHome(view, one);
  if (one.isGlobal) return isNear(path, one.path) ? callsByGlobal(view, one) : [];
  const handing = faces.get(one)!;
  const fileOf = (from: string) => resolve(path, from) ?? '';
  return callsAbroad(view, one, (from, name) => handing.get(fileOf(from))?.has(name) ?? false, (from) => handing.has(fileOf(from)));
}

function wrappersOf(found: Found, scripts: readonly JavaScriptView[]): Wrapped[] {
  const view = scripts.findLast(({ base }) => base <= found.offset);
  const wrapper = view && wrapperAround(view, nodeAt(view.program, found.offset - view.base));
  return wrapper ? [{ ...wrapper, path: found.path, because: found }] : [];
}

function isNew(seen: Set<string>, { path, entity, because }: Wrapped): boolean {
  const key = `${path}:${entity.start}:${because.rule.id}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function holdersOf(words: readonly string[], files: readonly string[], tree: Tree): string[] {
  const holds = prefilter(words);
  return words.length === 0 ? [] : files.filter((path) => tree.holds(path, holds));
}

/** Follows exports through modules that pass them on; one after the other, since each adds a name to look for. */
function facesOf(wrapped: readonly Wrapped[], holding: (words: readonly string[]) => string[], scriptsOf: (path: string) => readonly JavaScriptView[], resolve: Resolve): Faces {
  const faces = new Map(wrapped.map((one) => [one, new Map([[one.path, new Set(one.exportedAs)]])]));
  const exported = wrapped.filter(({ exportedAs }) => exportedAs.length > 0);
  let fresh = new Set(exported.map(({ path }) => path));
  for (let depth = 0; depth < 3 && fresh.size > 0; depth += 1) {
    const added = new Set<string>();
    for (const path of holding([...fresh].map(wordOf))) {
      for (const { from, name, as } of scriptsOf(path).flatMap((view) => [...passedOn(view)])) {
        const home = resolve(path, from) ?? '';
        for (const one of exported) {
          const handed = faces.get(one)!.get(home);
          if (!handed || faces.get(one)!.has(path)) continue;
          const names = name === '*' ? handed : handed.has(name) ? [as] : [];
          faces.get(one)!.set(path, new Set(names));
          added.add(path);
        }
      }
    }
    fresh = added;
  }
  return faces;
}

/** Scripts of one page lie below one folder: beside each other, or in folders side by side. */
const isNear = (path: string, home: string) => path.startsWith(folderOf(folderOf(home)));
const folderOf = (path: string) => path.replace(/[^/]*\/?$/, '');
const stem = (path: string) => path.split('/').at(-1)!.replace(/\.\w+$/, '');
/** The word an import of a file holds; of an index file, its folder's name. */
const wordOf = (path: string) => (stem(path) === 'index' ? path.split('/').at(-2) ?? 'index' : stem(path));
