import type { Dependent, Found, Tree } from '../dependents.ts';
import { searchFor } from '../prefilter.ts';
import { dialectOf, languageOf } from '../tree/languages.ts';
import { blocksOf, type Block } from './code-blocks.ts';
import { readTokens, type TokenView } from './token-view.ts';

/** From the class that names the claims to the controller it is often three steps. */
const levels = 3;

interface Holder extends Block {
  readonly path: string;
  readonly because: Found;
}

const braced = new Set(['c-like', 'rust']);

/** Who uses, in code with braces, the types and methods that hold what was found. */
export function* codeDependentsOf(direct: readonly Found[], tree: Tree): Generator<Dependent> {
  const files = tree.files.filter((path) => languageOf(path) === 'php' || (languageOf(path) === 'tokens' && braced.has(dialectOf(path))));
  const views = new Map<string, TokenView>();
  const viewOf = (path: string): TokenView => views.get(path) ?? views.set(path, readTokens(path, tree.read(path) ?? '', dialectOf(path))).get(path)!;
  const seen = new Set<string>();
  let round: readonly Found[] = direct.filter(({ path }) => files.includes(path));
  for (let level = 0; level < levels && round.length > 0; level += 1) {
    const holders = round.flatMap((found) => holdersOf(found, viewOf(found.path))).filter(({ path, kind, name }) => !seen.has(`${path}:${kind}:${name}`) && seen.add(`${path}:${kind}:${name}`));
    const search = searchFor(holders.map(({ name }) => name));
    const next: Found[] = [];
    for (const path of files.filter((one) => extensionOf(one) === extensionOf(holders[0]?.path ?? '') && search(tree.bytesOf(one)).size > 0)) {
      const { code } = viewOf(path);
      const places = placesOf(code, holders.map(({ name }) => name));
      for (const holder of holders) {
        for (const { offset } of usesOf(code, places.get(holder.name) ?? [], holder, path)) {
          yield { rule: holder.because.rule, hit: { offset, found: holder.name, tier: 'dependent', certainty: 'likely' }, path, dependsOn: holder.because.place };
          next.push({ rule: holder.because.rule, offset, path, place: { file: path, ...tree.linesOf(path).at(offset) } });
        }
      }
    }
    round = next;
  }
}

const extensionOf = (path: string) => path.slice(path.lastIndexOf('.'));

function holdersOf(found: Found, { path, code }: TokenView): Holder[] {
  const index = code.findIndex(({ offset }) => offset >= found.offset);
  const around = blocksOf(code).filter(({ from, to, kind, name }) => (from < index && index < to) || (kind === 'method' && from >= index && isHead(code, from, index, name)));
  const method = around.findLast(({ kind }) => kind === 'method');
  const type = around.findLast(({ kind }) => kind === 'type');
  return [method, type].flatMap((block) => (block ? [{ ...block, path, because: found }] : []));
}

/** Whether a place stands between the name of a method and its body, as a parameter's type does. */
const isHead = (code: TokenView['code'], from: number, index: number, name: string) =>
  from - index < 12 && code.slice(Math.max(0, index - 12), index).some(({ text }) => text === name) && !code.slice(index, from).some(({ text }) => text === ';' || text === '}');

/** Where in a code each of some names stands. */
function placesOf(code: TokenView['code'], names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map(names.map((name) => [name, [] as number[]]));
  for (const [index, { kind, text }] of code.entries()) if (kind === 'name') places.get(text)?.push(index);
  return places;
}

/** `new Type(`, `Type.`, `Type::`, and calls of a method: in its own file by its name, elsewhere on the name of its type. */
function* usesOf(code: TokenView['code'], places: readonly number[], { kind, from, path: home }: Holder, path: string): Generator<{ readonly offset: number }> {
  for (const index of places) {
    const before = code[index - 1]?.text ?? '';
    const after = code[index + 1]?.text;
    const isDeclaration = index < from && from - index < 80 && !code.slice(index, from).some(({ text: one }) => /^[{};]$/.test(one)) && path === home;
    if (isDeclaration) continue;
    if (kind === 'type' ? (before === 'new' && after === '(') || after === '.' || after === ':' : path === home && after === '(' && before !== 'new' && !/^\w+$/.test(before.replace(/^(return|await|yield|throw|and|or|not|in)$/, ''))) yield { offset: code[index]!.offset };
  }
}
