import { createHash } from 'node:crypto';
import type { BackendConfig } from '../../../src/backend/index.ts';
import type { DatabasePlace } from '../../../src/backend/stores/open-database.ts';
import type { Problem, Me } from '../../../src/contracts/wire.ts';
import { apiClient, startEntra, tenant, type TestEntra } from '../world/entra.ts';
import { pageUrl, startExchange, type TestExchange } from '../world/exchange.ts';

/** Scattered as those of life, which lie on another page of an index each. */
const numbered = (kind: string, index: number): string => {
  const hex = createHash('sha256').update(`${kind} ${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const objectIdOf = (index: number): string => numbered('entra', index);
export const mailboxUserOf = (index: number): string => numbered('exchange', index);

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: Me & Problem;
}

/** Numbered people with tokens of both kinds, and backends that trust the issuers of both. */
export interface People {
  readonly entra: TestEntra;
  readonly exchange: TestExchange;
  config(place: DatabasePlace): BackendConfig;
  identitiesOf(index: number): [entra: { tenantId: string; objectId: string }, exchange: { amurl: string; msexchuid: string }];
  /** `GET /api/me`; rejects when the backend went away. */
  me(origin: string, kind: 'entra' | 'exchange', index: number): Promise<Answer>;
  /** Links by two proofs, over HTTP; resolves to the status of the answer that says so, or of a former one that does not. */
  linkByProofs(origin: string, index: number): Promise<number>;
  close(): Promise<void>;
}

export async function startPeople(): Promise<People> {
  const [entra, exchange] = [await startEntra(), await startExchange()];
  const nowSeconds = () => Math.floor(Date.now() / 1000);
  const credential = {
    entra: (index: number) => `Bearer ${entra.token(nowSeconds(), { oid: objectIdOf(index) })}`,
    exchange: (index: number) => `ExchangeIdentity ${exchange.token(nowSeconds(), {}, { msexchuid: mailboxUserOf(index) })}`,
  };
  return {
    entra,
    exchange,
    config: (place) => ({
      listen: { host: '127.0.0.1', port: 0 },
      entra: { authority: entra.origin, clientId: apiClient, scopeName: 'access_as_user', allowedTenants: [tenant], allowedClientIds: [] },
      exchange: { trusted: [{ amurl: exchange.amurl, allowPrivateAddress: true }], audiences: [pageUrl], cloudHostSuffixes: [] },
      allowedOrigins: [],
      mode: 'lab',
      ...place,
    }),
    identitiesOf: (index) => [{ tenantId: tenant, objectId: objectIdOf(index) }, { amurl: exchange.amurl, msexchuid: mailboxUserOf(index) }],
    me: async (origin, kind, index) => {
      const response = await fetch(`${origin}/api/me`, { headers: { authorization: credential[kind](index) } });
      return { status: response.status, retryAfter: response.headers.get('retry-after'), body: (await response.json()) as Me & Problem };
    },
    linkByProofs: async (origin, index) => {
      const issued = await fetch(`${origin}/api/link-tickets`, { method: 'POST', headers: { authorization: credential.entra(index) } });
      if (!issued.ok) return issued.status;
      const { ticket } = (await issued.json()) as { ticket: string };
      const headers = { authorization: credential.exchange(index), 'content-type': 'application/json' };
      return (await fetch(`${origin}/api/links`, { method: 'POST', headers, body: JSON.stringify({ ticket }) })).status;
    },
    close: async () => void (await Promise.all([entra.close(), exchange.close()])),
  };
}
