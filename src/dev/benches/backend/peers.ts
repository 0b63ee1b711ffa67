import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Latest on 2026-11-22. Not among the project's packages, which they would add a hundred to. */
const packages = ['express@5.3.0', 'jwks-rsa@4.1.0', 'jsonwebtoken@9.0.3'];
const folder = fileURLToPath(new URL('../../../../.data/bench-peers/', import.meta.url));

export type Found = { readonly folder: string } | { readonly missing: string };

/** Where Express and its usual companions are installed; npm fetches them the first time. */
export function installPeers(): Found {
  if (existsSync(join(folder, 'node_modules', 'jsonwebtoken'))) return { folder };
  const { status } = spawnSync('npm', ['install', '--prefix', folder, '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], { stdio: 'ignore', shell: process.platform === 'win32' });
  return status === 0 ? { folder } : { missing: `npm could not install ${packages.join(', ')}` };
}

const place = 'Samples/auth/Outlook-Add-in-SSO-NAA-Identity';

/** The API of Microsoft's sample in `directory`: the sample's own folder, or the repository it stands in. */
export function findSample(directory: string | undefined): Found {
  if (directory === undefined) return { missing: 'no checkout of the sample was given (--sample)' };
  const api = [join(directory, 'API'), join(directory, place, 'API')].find((candidate) => existsSync(join(candidate, 'server-helpers', 'validation-helper.js')));
  if (api === undefined) return { missing: `${directory} holds no API/server-helpers/validation-helper.js` };
  return existsSync(join(api, 'node_modules', 'jwks-rsa')) ? { folder: api } : { missing: `its packages are not installed (npm install in ${api})` };
}
