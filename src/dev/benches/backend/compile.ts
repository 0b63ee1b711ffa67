import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Below the project, so that packages are found. */
const folder = fileURLToPath(new URL(`../../../../.data/bench/${process.pid}/`, import.meta.url));

/** What tsx runs is not what ships: it gives every closure its name anew whenever it is made. Resolves to the compiled file. */
export async function compile(file: string): Promise<string> {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = `${folder}${file.replace(/\.ts$/, '.mjs')}`;
  await build({ entryPoints: [fileURLToPath(new URL(file, import.meta.url))], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' });
  return outfile;
}
