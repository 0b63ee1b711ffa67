import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that npm has installed here, dependencies of dependencies included; those for other platforms are not installed. */
export function installedPackages(root: string): number {
  const { packages } = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')) as { packages: Record<string, unknown> };
  return Object.keys(packages).length;
}

/** Room that `node_modules` takes on disk, as `du -m` counts it: whole blocks, hard links once, 1 MB = 1,048,576 bytes. */
export function installedMegabytes(root: string): number {
  const folder = join(root, 'node_modules');
  const seen = new Set<number>();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const blocks = entries.map(({ parentPath, name }) => lstatSync(join(parentPath, name))).filter(({ ino }) => !seen.has(ino) && seen.add(ino)).map((stats) => stats.blocks);
  return Math.ceil((blocks.reduce((sum, each) => sum + each, lstatSync(folder).blocks) * 512) / 1_048_576);
}
