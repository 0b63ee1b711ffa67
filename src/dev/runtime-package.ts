import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const nameOf = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** Packages that the built files below `folder` import, also late. */
export function packagesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const imported = files.flatMap((file) => ts.preProcessFile(readFileSync(join(folder, file), 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName));
  return [...new Set(imported.filter((name) => !/^(\.|node:)/.test(name)).map(nameOf))].sort();
}

/** The package as a container needs it: nothing but what the built backend imports, in the pinned versions. Throws for a package that is not pinned. */
export function runtimePackage(source: Package, imported: readonly string[]): object {
  const pinned = { ...source.dependencies, ...source.devDependencies };
  const missing = imported.filter((name) => pinned[name] === undefined);
  if (missing.length > 0) throw new Error(`not in package.json: ${missing.join(', ')}`);
  return { name: 'outlook-naa-kit-backend', private: true, type: 'module', dependencies: Object.fromEntries(imported.map((name) => [name, pinned[name]])) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const source = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
  writeFileSync('package.json', `${JSON.stringify(runtimePackage(source, packagesOf('.build')), null, 2)}\n`);
}
