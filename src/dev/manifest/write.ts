import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Deployment } from '../../contracts/deployment.ts';
import { addInOnlyManifest } from './add-in-only.ts';
import { unifiedFiles } from './unified.ts';

const filesOf = (deployment: Deployment): [string, string][] =>
  Object.entries({ 'manifest.xml': addInOnlyManifest(deployment), ...unifiedFiles(deployment) });

/** Writes both manifests below `root` and returns the paths, relative to it. */
export const writeManifests = async (root: string, deployment: Deployment): Promise<string[]> => {
  const files = filesOf(deployment);
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return files.map(([path]) => path);
};

/** Paths, relative to `root`, of manifests that are missing or say something else than the deployment. */
export const staleManifests = async (root: string, deployment: Deployment): Promise<string[]> => {
  const stale: string[] = [];
  for (const [path, text] of filesOf(deployment)) {
    const written = await readFile(join(root, path), 'utf8').catch(() => undefined);
    // A checkout on Windows may have turned the line ends.
    if (written?.replaceAll('\r\n', '\n') !== text) stale.push(path);
  }
  return stale;
};
