import { posix } from 'node:path';
import type { Finding } from '../finding.ts';
import type { Workbench } from './fix.ts';

/** Name of the file by which classic Outlook for Windows lets a script of events sign in. */
export const allowedScriptsFile = 'microsoft-officeaddins-allowed.json';

const signIn: ReadonlySet<string> = new Set(['identity-token', 'callback-token', 'callback-token-rest', 'legacy-sso']);
const served = /^(public|static|wwwroot)$/;

/** Writes the list of scripts that may sign in during events, where a manifest names such scripts and the code beside it asks for tokens, but there is no list. */
export function writeAllowedScripts(uses: readonly Finding[], { files, paths, created, steps, manifests }: Workbench): void {
  if ([...paths, ...created.keys()].some((path) => path.endsWith(allowedScriptsFile))) return;
  const naming = manifests().map(({ path, eventScripts }) => ({ path, scripts: eventScripts.filter((address) => /^https:\/\/[^/]+\/[^{}<>~]+$/.test(address)) })).filter(({ scripts }) => scripts.length > 0);
  const rootOf = (path: string) => files.packageOf(path)?.folder ?? folderOf(path);
  const wanting = naming.filter(({ path }) => uses.some(({ category, vendored, file }) => signIn.has(category) && !vendored && file.startsWith(rootOf(path))));
  if (wanting.length === 0) return;
  const root = rootOf(wanting[0]!.path);
  const inside = new Set(paths.filter((path) => path.startsWith(root)).map((path) => path.slice(root.length).split('/')[0]!));
  const folder = [...inside].find((name) => served.test(name));
  const list = { allowed: [...new Set(wanting.flatMap(({ scripts }) => scripts))] };
  created.set(posix.join(root, folder ?? '', '.well-known', allowedScriptsFile), `${JSON.stringify(list, null, 2)}\n`);
  steps.add('serve-allowed-scripts');
}

const folderOf = (path: string) => path.replace(/[^/]*$/, '');
