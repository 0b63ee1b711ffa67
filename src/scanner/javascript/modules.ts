import { posix } from 'node:path';
import type { Node } from './node.ts';
import type { JavaScriptView } from './view.ts';

const extensions = ['', '.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '.cts', '.vue', '.svelte', '/index.ts', '/index.tsx', '/index.js', '/index.jsx', '/index.mjs'];

/** Which file of the tree an import means. */
export type Resolve = (importer: string, from: string) => string | undefined;

/**
 * Finds the files imports mean: relative ones by their place, those of an alias (`@/auth`, `~/auth`, `src/auth`) by the one file whose
 * path ends so.
 */
export function resolver(files: readonly string[]): Resolve {
  const all = new Set(files);
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = stem(file);
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  const known = (path: string) => {
    const found = extensions.find((extension) => all.has(path + extension));
    if (found !== undefined) return path + found;
    const source = path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2');
    return all.has(source) ? source : undefined;
  };
  return (importer, from) => {
    if (from.startsWith('.')) return known(posix.join(posix.dirname(importer), from.split('?')[0]!).replace(/\/$/, ''));
    const tail = from.replace(/^[@~#$]?\//, '').replace(/^[@~][\w-]+\//, '');
    if (!tail.includes('/') && tail === from) return undefined;
    const matching = (byName.get(stem(tail)) ?? []).filter((file) => extensions.some((extension) => `/${file}`.endsWith(`/${tail}${extension}`)));
    return matching.length === 1 ? matching[0] : undefined;
  };
}

const stem = (path: string) => path.split('/').at(-1)!.replace(/\.\w+$/, '');

/** What a module hands on from another one: `export * from`, `export { a as b } from`. */
export function* passedOn(view: JavaScriptView): Generator<{ readonly from: string; readonly name: string; readonly as: string }> {
  for (const statement of view.program['body'] as Node[]) {
    if (!statement['source']) continue;
    const from = statement['source'].value as string;
    if (statement.type === 'ExportAllDeclaration') yield { from, name: '*', as: '*' };
    if (statement.type === 'ExportNamedDeclaration') for (const { local, exported } of statement['specifiers'] as Node[]) yield { from, name: String((local as Node)['name'] ?? (local as Node)['value']), as: String((exported as Node)['name'] ?? (exported as Node)['value']) };
  }
}
