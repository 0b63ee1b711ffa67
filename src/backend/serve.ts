import { deployment } from '../deployment/index.ts';
import { isKitError, tellOnTerminal } from '../errors/index.ts';
import { configFromEnvironment, startBackend } from './index.ts';

/** The door for production: `node .build/backend/serve.js`. Its settings are described at `configFromEnvironment`. */
try {
  const backend = await startBackend(configFromEnvironment(process.env, deployment));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void backend.close());
} catch (error) {
  if (!isKitError(error)) throw error;
  console.error(tellOnTerminal(error));
  process.exitCode = 1;
}
