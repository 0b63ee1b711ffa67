import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Deployment } from '../../src/contracts/deployment.ts';

const run = promisify(execFile);
const template = ['src', 'assets', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'webpack.config.ts'];
const manifests = ['manifest.xml', 'manifest.json', 'assets/manifest.it.json'];

/** A copy of this repository with another `src/deployment/index.ts`: what an integrator has after the first edit. */
export interface Copy {
  readonly root: string;
  /** `npm run manifest`. */
  writeManifests(): Promise<unknown>;
  /** `npm run build`, without Node packages installed anew. */
  build(): Promise<unknown>;
  /** Both manifests and every text file that was built, by path. */
  written(): Promise<ReadonlyMap<string, string>>;
  remove(): Promise<void>;
}

export async function copyFor(deployment: Deployment): Promise<Copy> {
  const root = await mkdtemp(join(tmpdir(), 'integrator-'));
  await Promise.all(template.map((path) => cp(path, join(root, path), { recursive: true })));
  await symlink(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  await writeFile(
    join(root, 'src/deployment/index.ts'),
    `import type { Deployment } from '../contracts/deployment.ts';\n\nexport const deployment: Deployment = ${JSON.stringify(deployment, null, 2)};\n`,
  );
  const node = (...args: string[]) => run(process.execPath, args, { cwd: root });
  return {
    root,
    writeManifests: () => node('--import', 'tsx', 'src/dev/manifest.ts'),
    build: () => node('--import', 'tsx', 'node_modules/webpack-cli/bin/cli.js', '--config', 'webpack.config.ts', '--mode', 'production', '--no-stats'),
    written: async () => {
      const built = (await readdir(join(root, 'dist'), { recursive: true })).map((path) => `dist/${path.replaceAll('\\', '/')}`);
      const paths = [...manifests, ...built.filter((path) => /\.(html|js|css)$/.test(path))];
      return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const)));
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
