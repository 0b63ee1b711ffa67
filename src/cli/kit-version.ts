import { createRequire } from 'node:module';

/** Version of this kit, as its package says. */
export const { version: kitVersion } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };
