import type { Deployment, PaneSettings } from '../../contracts/deployment.ts';
import type { BackendWish, FixSettings } from './cure.ts';
import type { Workbench } from './fix.ts';

/** Writes a server of its own that takes both kinds of token, where one is wished for and its folder is not there yet. */
export function writeBackend({ settings, paths, created, steps, manifests }: Workbench): void {
  const { backend, pane } = settings;
  if (!backend || !pane || paths.some((path) => path.startsWith(`${backend.folder}/`))) return;
  const pages = manifests().flatMap((manifest) => manifest.pages);
  for (const [name, text] of Object.entries(backendFiles(backend, pane, pages, settings))) created.set(`${backend.folder}/${name}`, text);
  steps.add('start-backend');
}

const backendFiles = (wish: BackendWish, pane: PaneSettings, pages: readonly string[], { version }: FixSettings): Readonly<Record<string, string>> => ({
  '.gitignore': '.data/\nnode_modules/\n',
  'package.json': json({
    name: 'backend', private: true, type: 'module', engines: { node: '>=20.19' }, scripts: { start: 'node server.js' },
    dependencies: Object.fromEntries([...Object.entries(wish.packages), ['outlook-naa-kit', `^${version}`] as const].sort(([one], [other]) => (one < other ? -1 : 1))),
  }),
  'deployment.js': deploymentModule(valuesOf(wish, pane, pages)),
  'server.js': serverModule,
});

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

type Values = Pick<Deployment, 'exchange' | 'cloud'> & { readonly addIn: Pick<Deployment['addIn'], 'origin'>; readonly entra: Omit<Deployment['entra'], 'clientCapabilities'> };

function valuesOf({ cloud, officeClientIds }: BackendWish, { clientId, scope, authority, mailboxHostSuffixes }: PaneSettings, named: readonly string[]): Values {
  const pages = [...new Set(named.filter(isOnAServer))];
  const host = /^api:\/\/([^/]+\.[^/]+)\//.exec(scope)?.[1];
  const origin = pages[0] === undefined ? `https://${host ?? 'addin.example.com'}` : new URL(pages[0]).origin;
  const tenant = new URL(authority).pathname.split('/')[1] || 'organizations';
  return {
    addIn: { origin },
    entra: { clientId, scope, tenant, allowedTenants: /^[\da-f-]{36}$/i.test(tenant) ? [tenant] : 'any', operatorTenants: [], verifiedEmailDomains: [], officeClientIds },
    exchange: { trusted: [], audiences: pages.length > 0 ? pages : [`${origin}/taskpane.html`] },
    cloud: { ...cloud, login: new URL(authority).origin, mailboxHostSuffixes },
  };
}

/** Manifests for development name the developer's own machine, and templates no address at all. */
const isOnAServer = (address: string) => /^https:\/\/[^{}<>~]+$/.test(address) && URL.canParse(address) && !/^(localhost|127\.|\[::1\])/.test(new URL(address).hostname);

const deploymentModule = (values: Values): string => `/**
 * What this add-in is. exchange.trusted: the Exchange Servers whose identity tokens are accepted, each as
 * { amurl: 'https://mail.example.com/autodiscover/metadata/json/1', allowPrivateAddress: true }; exchange.audiences: the pages that ask.
 */
export const deployment = ${JSON.stringify(values, null, 2)};
`;

const serverModule = `import { configFromEnvironment, startBackend } from 'outlook-naa-kit/backend';
import { isKitError, tellOnTerminal } from 'outlook-naa-kit/errors';
import { deployment } from './deployment.js';

// What this machine is (PORT, STORE_FILE, TRUST_PROXY and others) comes from the environment.
try {
  const backend = await startBackend(configFromEnvironment(process.env, deployment));
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void backend.close());
} catch (error) {
  if (!isKitError(error)) throw error;
  console.error(tellOnTerminal(error));
  process.exitCode = 1;
}
`;
