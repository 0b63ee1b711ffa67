import { createRequire } from 'node:module';

/** Version of this kit, and ranges of its optional peers, as its package says. */
export const { version: kitVersion, peerDependencies: kitPeers } = createRequire(import.meta.url)('../../package.json') as { readonly version: string; readonly peerDependencies: Readonly<Record<string, string>> };
