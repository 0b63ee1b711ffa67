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

/** Functions whose callers are asked for together. */
export interface Round {
  readonly wrapped: readonly Wrapped[];
  /** Nobody asks who calls those callers. */
  readonly isLast: boolean;
}

/** A caller, and which function of a round it calls. */
export interface Caller {
  readonly of: number;
  readonly found: Found;
}

/** The search, in scripts, for who calls the functions around what was found: the same file, its importers, other scripts of the same page. */
export class CallerSearch {
  readonly #tree: Tree;
  readonly #resolve: Resolve;
  readonly #importersOf: (path: string) => readonly string[];
  readonly #seen = new Set<string>();
  #level = 0;
  #found: readonly Found[];

  /** `imports`: what each script and page imports, as written. */
  constructor(direct: readonly Found[], tree: Tree, imports: ReadonlyMap<string, readonly string[]>) {
    this.#tree = tree;
    this.#found = direct.filter(({ path }) => isScript(path));
    this.#resolve = remembered(resolver(tree.files.filter(isScript)));
    this.#importersOf = importers(imports, this.#resolve);
  }

  /** What is asked for next; nothing when the search is over. */
  next(): Round | undefined {
    if (this.#level === levels || this.#found.length === 0) return undefined;
    this.#level += 1;
    const wrapped = this.#found.flatMap((found) => found.wrapped ?? wrappedAround(found, this.#tree.scripts.of(found.path))).filter((one) => isNew(this.#seen, one));
    return { wrapped, isLast: this.#level === levels };
  }

  /** Who calls the functions of a round at home and by an import. */
  callers({ wrapped }: Round): Caller[] {
    return wrapped.flatMap((one, of) => [
      ...one.callsAtHome.map((at) => ({ of, found: foundAt(one, one.path, at, this.#tree) })),
      ...(one.exportedAs.length > 0 ? [...this.#callsByImport(one)].map(({ path, at }) => ({ of, found: foundAt(one, path, at, this.#tree) })) : []),
    ]);
  }

  /** Takes them, and who calls in pages, to go on from there. */
  take({ wrapped }: Round, own: readonly Caller[], inPages: readonly Caller[]): Dependent[] {
    const callers = [...own, ...[...inPages].sort((a, b) => byPath(a.found, b.found))];
    // What lies in one file is asked for together.
    this.#found = callers.map(({ found }) => found).sort((a, b) => byPath(a, b) || a.offset - b.offset);
    return callers.map(({ of, found: { rule, offset, path } }) => {
      const one = wrapped[of]!;
      return { rule, hit: { offset, found: one.name === 'default' ? stem(one.path) : one.name, tier: 'dependent', certainty: 'likely' }, path, dependsOn: one.because.place };
    });
  }

  /** Calls in the files that import the module of a wrapper, or one that passes it on. */
  * #callsByImport(one: Wrapped): Generator<Call> {
    const faces = new Map([[one.path, new Set(one.exportedAs)]]);
    const visited = new Set([one.path]);
    const waiting = [...this.#importersOf(one.path)];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (visited.has(path)) continue;
      visited.add(path);
      const fileOf = (from: string) => this.#resolve(path!, from) ?? '';
      for (const view of this.#tree.scripts.of(path)) {
        for (const { from, name, as } of passedOn(view)) {
          const handed = faces.get(fileOf(from));
          const names = !handed ? [] : name === '*' ? [...handed] : handed.has(name) ? [as] : [];
          if (names.length > 0) faces.set(path, new Set([...(faces.get(path) ?? []), ...names]));
        }
        yield* told(path, callsAbroad(view, one, (from, name) => faces.get(fileOf(from))?.has(name) ?? false, (from) => faces.has(fileOf(from))));
      }
      if (faces.has(path)) waiting.push(...this.#importersOf(path));
    }
  }
}

const isScript = (path: string) => ['javascript', 'markup', 'yaml'].includes(languageOf(path));
const byPath = (a: Found, b: Found) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
const foundAt = ({ because: { rule } }: Wrapped, path: string, offset: number, { linesOf }: Tree): Found => ({ rule, offset, path, place: { file: path, ...linesOf(path).at(offset) } });

interface Call {
  readonly path: string;
  readonly at: number;
}

const told = (path: string, calls: readonly WrapperCall[]): Call[] => calls.map(({ at }) => ({ path, at }));

/** Calls of global functions, in those of some scripts and pages that lie in the same folder or in folders beside it. */
export function callersInPages({ wrapped, isLast }: Round, files: readonly string[], tree: Tree): Caller[] {
  const around = ({ path }: Wrapped) => folderOf(folderOf(path));
  const global = wrapped.filter(({ isGlobal }) => isGlobal);
  const folders = [...new Set(global.map(around))];
  const named = namedIn(files.filter((path) => isScript(path) && folders.some((folder) => path.startsWith(folder))), global, tree);
  const callers: Caller[] = [];
  for (const folder of folders) {
    for (const [path, all] of named) {
      const near = path.startsWith(folder) ? all.filter((one) => around(one) === folder && one.path !== path) : [];
      const scripts = near.length > 0 ? tree.scripts.of(path) : [];
      const calls = scripts.flatMap((view) => near.flatMap((one) => told(path, callsByGlobal(view, one)).map(({ at }) => ({ of: wrapped.indexOf(one), found: foundAt(one, path, at, tree) }))));
      callers.push(...(isLast ? calls : calls.map(({ of, found }) => ({ of, found: { ...found, wrapped: wrappedAround(found, scripts) } }))));
    }
  }
  return callers;
}

/** Which functions each file names, with what they are members of; files that name none are left out. Each is read once, and most name none. */
function namedIn(files: readonly string[], wrapped: readonly Wrapped[], { bytesOf }: Tree): ReadonlyMap<string, readonly Wrapped[]> {
  const search = searchFor(wrapped.flatMap(({ name, holder = name }) => [name, holder]));
  const choose = chooser(wrapped, ({ name, holder }) => [holder === undefined || isWindow(holder) ? name : [name, holder]]);
  return new Map(files.map((path) => [path, choose(search(bytesOf(path)))] as const).filter(([, named]) => named.length > 0));
}

/** Which files import a file. */
function importers(imports: ReadonlyMap<string, readonly string[]>, resolve: Resolve): (path: string) => readonly string[] {
  let byFile: Map<string, string[]> | undefined;
  const read = () => {
    const found = new Map<string, string[]>();
    for (const [path, names] of imports) {
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
