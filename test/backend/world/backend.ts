import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { startBackend, type BackendConfig, type RunningBackend } from '../../../src/backend/index.ts';
import { openSqlite } from '../../../src/backend/stores/sqlite.ts';
import { createDocumentReader } from '../../../src/backend/validate-token/read-document.ts';
import { apiClient, officeClient, startEntra, tenant, type TestEntra } from './entra.ts';
import { pageUrl, startExchange, type TestExchange } from './exchange.ts';

export const pageOrigin = 'http://addin.localhost:3000';

export interface TestWorld {
  readonly entra: TestEntra;
  readonly exchange: TestExchange;
  readonly config: BackendConfig & { readonly storeFile: string };
  /** Milliseconds; tests set it forward and back. */
  now: number;
  nowSeconds(): number;
  /** Every address the backend asked for. */
  readonly outgoing: string[];
  log(): string;
  /** One more backend over the same issuers and store file. */
  start(changes?: Partial<BackendConfig['entra']>, exchange?: BackendConfig['exchange'], rememberedTokens?: number): Promise<RunningBackend>;
  rows(): Promise<{ persons: number; identities: number }>;
  close(): Promise<void>;
}

export async function startTestWorld(): Promise<TestWorld> {
  const [entra, exchange] = [await startEntra(), await startExchange()];
  const directory = mkdtempSync(join(tmpdir(), 'backend-test-'));
  const running: RunningBackend[] = [];
  const lines: string[] = [];
  const outgoing: string[] = [];
  const read = createDocumentReader();
  const config: TestWorld['config'] = {
    listen: { host: '127.0.0.1', port: 0 },
    entra: { authority: entra.origin, clientId: apiClient, scopeName: 'access_as_user', allowedTenants: [tenant], allowedClientIds: [officeClient] },
    exchange: { trusted: [{ amurl: exchange.amurl, allowPrivateAddress: true }], audiences: [pageUrl], cloudHostSuffixes: ['.office365.com', '.outlook.com'] },
    allowedOrigins: [pageOrigin],
    storeFile: join(directory, 'persons.sqlite'),
    mode: 'lab',
  };
  const world: TestWorld = {
    entra,
    exchange,
    config,
    now: Date.UTC(2026, 10, 22),
    nowSeconds: () => Math.floor(world.now / 1000),
    outgoing,
    log: () => lines.join(''),
    start: async (changes = {}, exchange = config.exchange, rememberedTokens = undefined) => {
      const backend = await startBackend({ ...config, exchange, rememberedTokens, entra: { ...config.entra, ...changes } }, {
        clock: () => world.now,
        readDocument: (url, allowed) => {
          outgoing.push(url);
          return read(url, allowed);
        },
        logTo: new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }),
        environment: { NODE_ENV: 'test' },
      });
      running.push(backend);
      return backend;
    },
    rows: async () => {
      const database = await openSqlite(config.storeFile);
      const [counted] = await database.query('select (select count(*) from person) as persons, (select count(*) from identity) as identities');
      await database.close();
      return { persons: Number(counted?.persons), identities: Number(counted?.identities) };
    },
    close: async () => {
      await Promise.all([...running.map((backend) => backend.close()), entra.close(), exchange.close()]);
      rmSync(directory, { recursive: true });
    },
  };
  return world;
}

export const callMe = (backend: Pick<RunningBackend, 'origin'>, authorization: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${backend.origin}/api/me`, { headers: { authorization, ...headers } });
