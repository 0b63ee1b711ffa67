import type { Dependent, Found, Tree } from '../dependents.ts';
import { chooser, searchFor } from '../prefilter.ts';
import { languageOf } from '../tree/languages.ts';
import { passedOn, resolver, type Resolve } from './modules.ts';
import { nodeAt } from './node.ts';
import type { JavaScriptView } from './view.ts';
import { callsAbroad, callsAtHome, callsByGlobal, isWindow, type WrapperCall } from './wrapper-calls.ts';
import { wrappersAround, type Wrapper } from './wrapper.ts';

const levels = 2;

/** A function around what was found, without its tree, so that trees can go. */
export interface Wrapped extends Omit<Wrapper, 'entity'> {
  readonly path: string;
  readonly start: number;
  readonly because: Found;
  /** Offsets of its calls in its own file. */
  readonly callsAtHome: readonly number[];
}

/** Who calls, in scripts, the functions around what was found: the same file, its importers, other scripts of the same page. */
export function* scriptDependentsOf(direct: readonly Found[], tree: Tree): Generator<Dependent> {
  const files = tree.files.filter(isScript);
  const scriptsOf = (path: string) => tree.scripts.of(path);
  const resolve = remembered(resolver(files));
  const importersOf = importers(tree, resolve);
  const seen = new Set<string>();
  let round: readonly Found[] = direct.filter(({ path }) => isScript(path));
  for (let level = 0; level < levels && round.length > 0; level += 1) {
    const wrapped = round.flatMap((found) => found.wrapped ?? wrappedAround(found, scriptsOf(found.path))).filter((one) => isNew(seen, one));
    const next: Found[] = [];
    for (const { one, path, at } of callsOfAll(wrapped, { files, tree, scriptsOf, resolve, importersOf })) {
      const found = { rule: one.because.rule, offset: at, path, place: { file: path, ...tree.linesOf(path).at(at) } };
      yield { rule: one.because.rule, hit: { offset: at, found: one.name === 'default' ? stem(one.path) : one.name, tier: 'dependent', certainty: 'likely' }, path, dependsOn: one.because.place };
      next.push(found);
    }
    // What lies in one file is asked for together.
    round = next.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.offset - b.offset));
  }
}

const isScript = (path: string) => ['javascript', 'markup', 'yaml'].includes(languageOf(path));

interface Search {
  readonly files: readonly string[];
  readonly tree: Tree;
  readonly scriptsOf: (path: string) => readonly JavaScriptView[];
  readonly resolve: Resolve;
  readonly importersOf: (path: string) => readonly string[];
}

interface Caller {
  readonly one: Wrapped;
  readonly path: string;
  readonly at: number;
}

function* callsOfAll(wrapped: readonly Wrapped[], search: Search): Generator<Caller> {
  for (const one of wrapped) {
    yield* one.callsAtHome.map((at) => ({ one, path: one.path, at }));
    if (one.exportedAs.length > 0) yield* callsByImport(one, search);
  }
  yield* callsInPages(wrapped.filter(({ isGlobal }) => isGlobal), search);
}

const told = (one: Wrapped, path: string, calls: readonly WrapperCall[]): Caller[] => calls.map(({ at }) => ({ one, path, at }));

/** Calls in the files that import the module of a wrapper, or one that passes it on. */
function* callsByImport(one: Wrapped, { scriptsOf, resolve, importersOf }: Search): Generator<Caller> {
  const faces = new Map([[one.path, new Set(one.exportedAs)]]);
  const visited = new Set([one.path]);
  const waiting = [...importersOf(one.path)];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (visited.has(path)) continue;
    visited.add(path);
    const fileOf = (from: string) => resolve(path!, from) ?? '';
    for (const view of scriptsOf(path)) {
      for (const { from, name, as } of passedOn(view)) {
        const handed = faces.get(fileOf(from));
        const names = !handed ? [] : name === '*' ? [...handed] : handed.has(name) ? [as] : [];
        if (names.length > 0) faces.set(path, new Set([...(faces.get(path) ?? []), ...names]));
      }
      yield* told(one, path, callsAbroad(view, one, (from, name) => faces.get(fileOf(from))?.has(name) ?? false, (from) => faces.has(fileOf(from))));
    }
    if (faces.has(path)) waiting.push(...importersOf(path));
  }
}

/** Calls of global functions in the scripts and pages that lie in the same folder or in folders beside it. */
function* callsInPages(wrapped: readonly Wrapped[], { files, tree, scriptsOf }: Search): Generator<Caller> {
  const around = ({ path }: Wrapped) => folderOf(folderOf(path));
  const folders = [...new Set(wrapped.map(around))];
  const named = namedIn(files.filter((path) => folders.some((folder) => path.startsWith(folder))), wrapped, tree);
  for (const folder of folders) {
    for (const [path, all] of named) {
      const near = path.startsWith(folder) ? all.filter((one) => around(one) === folder && one.path !== path) : [];
      if (near.length > 0) for (const view of scriptsOf(path)) for (const one of near) yield* told(one, path, callsByGlobal(view, one));
    }
  }
}

/** Which functions each file names, with what they are members of; files that name none are left out. Each is read once, and most name none. */
function namedIn(files: readonly string[], wrapped: readonly Wrapped[], { bytesOf }: Tree): ReadonlyMap<string, readonly Wrapped[]> {
  const search = searchFor(wrapped.flatMap(({ name, holder = name }) => [name, holder]));
  const choose = chooser(wrapped, ({ name, holder }) => [holder === undefined || isWindow(holder) ? name : [name, holder]]);
  return new Map(files.map((path) => [path, choose(search(bytesOf(path)))] as const).filter(([, named]) => named.length > 0));
}

/** Which files import a file. */
function importers(tree: Tree, resolve: Resolve): (path: string) => readonly string[] {
  let byFile: Map<string, string[]> | undefined;
  const read = () => {
    const found = new Map<string, string[]>();
    for (const [path, names] of tree.imports) {
      for (const name of names) {
        const file = resolve(path, name);
        if (file === undefined) continue;
        const known = found.get(file);
        if (known) known.push(path);
        else found.set(file, [path]);
      }
    }
    return found;
  };
  return (path) => (byFile ??= read()).get(path) ?? [];
}

function remembered(resolve: Resolve): Resolve {
  const known = new Map<string, string | undefined>();
  return (importer, from) => {
    const key = `${importer} ${from}`;
    if (!known.has(key)) known.set(key, resolve(importer, from));
    return known.get(key);
  };
}

/** The functions around a place that lead to it, and who calls them in the same file; none at the top of a script. */
export function wrappedAround(found: Found, scripts: readonly JavaScriptView[]): readonly Wrapped[] {
  const view = scripts.findLast(({ base }) => base <= found.offset);
  if (!view) return [];
  return wrappersAround(view, nodeAt(view.program, found.offset - view.base)).map((wrapper) => {
    const { entity, ...rest } = wrapper;
    const calls = scripts.flatMap((one) => (one === view ? callsAtHome(one, wrapper) : wrapper.isGlobal ? callsByGlobal(one, wrapper) : []));
    return { ...rest, path: found.path, start: view.base + entity.start, because: found, callsAtHome: calls.map(({ at }) => at) };
  });
}

function isNew(seen: Set<string>, { path, start, because }: Wrapped): boolean {
  const key = `${path}:${start}:${because.rule.id}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

const folderOf = (path: string) => path.replace(/[^/]*\/?$/, '');
const stem = (path: string) => path.split('/').at(-1)!.replace(/\.\w+$/, '');
