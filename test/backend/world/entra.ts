import type { KeyObject } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { serveLoopback, type LoopbackServer } from './loopback-server.ts';
import { mint, newRsaKey, rs256 } from './tokens.ts';

export const tenant = '11111111-2222-4333-8444-555555555555';
export const otherTenant = '66666666-7777-4888-8999-aaaaaaaaaaaa';
export const apiClient = '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34';
export const officeClient = 'd3590ed6-52b3-4102-aeff-aad2292ab01c';
export const person = 'a0000000-0000-4000-8000-000000000001';

export type Claims = Record<string, unknown>;
interface PublishedKey {
  readonly kid: string;
  readonly key: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  readonly extra?: Record<string, unknown>;
}

export interface TestEntra extends LoopbackServer {
  readonly keys: PublishedKey[];
  /** While false every answer is a 500. */
  up: boolean;
  /** Answers in place of every document. */
  instead: ((response: ServerResponse) => void) | undefined;
  /** Awaited before each answer. */
  beforeAnswer: () => Promise<void>;
  claims(nowSeconds: number, changes?: Claims): Claims;
  /** Signed by the first published key. */
  token(nowSeconds: number, changes?: Claims, header?: Claims): string;
  roll(kid: string): void;
}

/** An Entra of real keys: discovery and JWKS over HTTP, version 2 access tokens. A change to `undefined` removes a claim. */
export async function startEntra(): Promise<TestEntra> {
  const keys: PublishedKey[] = [{ kid: 'key-1', key: newRsaKey() }];
  const state = { up: true, instead: undefined as TestEntra['instead'], beforeAnswer: async () => {} };
  const server: LoopbackServer = await serveLoopback(async (request, response) => {
    await state.beforeAnswer();
    if (state.instead) return state.instead(response);
    const body = !state.up ? undefined : request.url === '/common/v2.0/.well-known/openid-configuration'
      ? { issuer: `${server.origin}/{tenantid}/v2.0`, jwks_uri: `${server.origin}/common/discovery/v2.0/keys` }
      : { keys: keys.map(({ kid, key, extra }) => ({ ...key.publicKey.export({ format: 'jwk' }), kid, use: 'sig', issuer: `${server.origin}/{tenantid}/v2.0`, ...extra })) };
    response.writeHead(body ? 200 : 500, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
  });
  const claims = (now: number, changes: Claims = {}): Claims => ({
    aud: apiClient, iss: `${server.origin}/${tenant}/v2.0`, iat: now, nbf: now, exp: now + 3600, azp: apiClient, azpacr: '0', name: 'Adele Vance',
    oid: person, preferred_username: 'adele@contoso.test', scp: 'access_as_user', sub: 'pairwise', tid: tenant, ver: '2.0', ...changes,
  });
  return {
    ...server,
    keys,
    get up() { return state.up; },
    set up(value) { state.up = value; },
    get instead() { return state.instead; },
    set instead(answer) { state.instead = answer; },
    get beforeAnswer() { return state.beforeAnswer; },
    set beforeAnswer(wait) { state.beforeAnswer = wait; },
    claims,
    token: (now, changes, header) => mint({ typ: 'JWT', alg: 'RS256', kid: keys[0]!.kid, ...header }, claims(now, changes), rs256(keys[0]!.key.privateKey)),
    roll: (kid) => void keys.unshift({ kid, key: newRsaKey() }),
  };
}
