import { KitError } from '../errors/index.ts';
import { kitPeers } from './kit-version.ts';

/** What the server loads besides Node, of the optional peers of this package. */
export const backendPackages = ['@azure/msal-node', '@fastify/cors', '@fastify/proxy-addr', '@fastify/swagger', '@fastify/type-provider-typebox', '@opentelemetry/api', '@photostructure/sqlite', 'fastify', 'ipaddr.js', 'jose', 'jws', 'lru-cache', 'pg', 'prom-client', 'typebox'] as const;

/** What the lab loads besides Node, of the optional peers: it runs the backend. */
export const labPackages = [...backendPackages, '@peculiar/x509', 'parse5', 'reflect-metadata'] as const;

// Without the circumflex, which is a sign of its own in some shells.
const wanted = labPackages.map((name) => `${name}@${/^\^?((?:0\.)?\d+)/.exec(kitPeers[name]!)![1]}`);

/** The rooms of the lab as `load` imports them. Throws `lab-packages-missing` where a package that they need is not installed. */
export async function loadLab<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new KitError('lab-packages-missing', { cause, values: { packages: wanted.join(' ') } });
  }
}
