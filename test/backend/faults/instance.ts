import { startBackend, type BackendConfig } from '../../../src/backend/index.ts';
import { isKitError } from '../../../src/errors/index.ts';
import type { Ask } from './instances.ts';

/** One backend as a process of its own, so that it can be killed. It answers HTTP, and links on request of the process that started it. */
const backend = await startBackend(JSON.parse(process.env['CONFIG'] ?? '') as BackendConfig, { environment: {} });

process.on('message', ({ ask, entra, exchange }: Ask) => {
  const tell = (outcome: string) => process.send?.({ ask, outcome });
  backend.link(entra, exchange).then(() => tell('linked'), (error: unknown) => tell(isKitError(error) ? error.code : String(error)));
});
process.on('disconnect', () => void backend.close());
process.send?.(backend.origin);
