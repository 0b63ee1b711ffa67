import crypto from 'node:crypto';
import { jest } from '@jest/globals';
import { LRUCache } from 'lru-cache';
import type { RunningBackend } from '../../../src/backend/index.ts';
import { VerifiedTokens, type Principal } from '../../../src/backend/validate-token/verified-tokens.ts';
import type { Problem } from '../../../src/contracts/wire.ts';
import { callMe, startTestWorld, type TestWorld } from '../world/backend.ts';
import { officeClient, otherTenant, person, tenant } from '../world/entra.ts';
import { newCertificate } from '../world/exchange.ts';
import { newRsaKey } from '../world/tokens.ts';

const hourMs = 3_600_000;
let world: TestWorld;
let backend: RunningBackend;
/** Signatures that were really verified: jws goes through here for each. */
const verified = jest.spyOn(crypto, 'createVerify');
const kept = jest.spyOn(LRUCache.prototype, 'set');
/** Persons are remembered too, by their id. */
const tokensKept = () => kept.mock.calls.filter(([key]) => String(key).includes(' '));

let entraKeys: TestWorld['entra']['keys'];
let certificates: TestWorld['exchange']['published'];
beforeAll(async () => {
  world = await startTestWorld();
  [entraKeys, certificates] = [[...world.entra.keys], [...world.exchange.published]];
});
afterAll(() => world.close());

beforeEach(async () => {
  world.now = Date.UTC(2026, 10, 22);
  world.entra.up = true;
  world.entra.keys.splice(0, Infinity, ...entraKeys);
  world.exchange.published.splice(0, Infinity, ...certificates);
  backend = await world.start();
  verified.mockClear();
  kept.mockClear();
});

const entraToken = (changes = {}): string => world.entra.token(world.nowSeconds(), changes);
const exchangeToken = (changes = {}): string => world.exchange.token(world.nowSeconds(), {}, changes);
const longToken = (): string => entraToken({ exp: world.nowSeconds() + 72 * 3600 });

/** Status, or the code of the refusal. */
async function answer(token: string, scheme = 'Bearer', to = backend): Promise<number | string> {
  const response = await callMe(to, `${scheme} ${token}`);
  return response.ok ? response.status : ((await response.json()) as Problem).code;
}
/** The hourly reading runs beside the calls; a call with an unknown key waits for it. */
async function readKeysAgain(): Promise<void> {
  world.now += hourMs + 1;
  await answer(world.entra.token(world.nowSeconds(), {}, { kid: 'unknown' }));
  await answer(world.exchange.token(world.nowSeconds(), {}, {}, { x5t: 'unknown' }), 'ExchangeIdentity');
}
const verifications = (): number => verified.mock.calls.length;

test('a token that was proven once is not verified again, nor is an Exchange one', async () => {
  const [entra, exchange] = [entraToken(), exchangeToken()];
  for (const _ of [1, 2, 3]) expect([await answer(entra), await answer(exchange, 'ExchangeIdentity')]).toEqual([200, 200]);
  expect(verifications()).toBe(2);
});

test('each token has a place of its own: the SHA-256 of all its characters, and of who verified it', async () => {
  const token = entraToken();
  await answer(token);
  await answer(exchangeToken(), 'ExchangeIdentity');
  const keys = tokensKept().map(([key]) => String(key));
  expect(keys).toEqual([expect.stringMatching(/^entra [\w-]{43} [\w-]{43}$/), expect.stringMatching(/^exchange-identity [\w-]{43} [\w-]{43}$/)]);
  const [header, payload, signature] = token.split('.') as [string, string, string];
  const otherPayload = entraToken({ oid: 'a0000000-0000-4000-8000-00000000000f' }).split('.')[1];
  expect(await answer(`${header}.${otherPayload}.${signature}`)).toBe('token-signature');
  expect(await answer(`${header}.${payload}.${signature.slice(0, -4)}AAAA`)).toMatch(/token-(signature|malformed)/);
  expect(await answer(token, 'ExchangeIdentity')).toBe('exchange-token-kind');
  expect(await answer(exchangeToken())).toBe('token-audience');
});

test('what one verifier has proven says nothing to one of other rules', async () => {
  const places: string[] = [];
  for (const verifier of ['entra one', 'entra two', 'exchange-identity one']) {
    kept.mockClear();
    await new VerifiedTokens<Principal>({ verifier, most: 1, validate: async () => ({ notBeforeSeconds: 0, expiresSeconds: 9 }), holdsKey: () => true, checkKey: async () => undefined }).prove('a.b.c', 1000);
    places.push(String(tokensKept()[0]?.[0]));
  }
  expect(new Set(places).size).toBe(3);
});

test('another spelling of a remembered token is refused', async () => {
  const token = entraToken();
  await answer(token);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const other = token.slice(0, -1) + alphabet[alphabet.indexOf(token.at(-1)!) + 1];
  expect([await answer(other), await answer(`${token}=`), await answer(token)]).toEqual(['token-malformed', 'token-malformed', 200]);
});

test('only a proof is remembered: a refusal is judged again each time', async () => {
  const wrong = entraToken().replace(/.{4}$/, 'AAAA').replace(/\.([^.]{8})[^.]{4}([^.]*)$/, '.$1AAAA$2');
  expect([await answer(wrong), await answer(wrong)]).toEqual(['token-signature', 'token-signature']);
  expect([verifications(), tokensKept().length]).toEqual([2, 0]);
});

test('a remembered token ends with its exp, to the second', async () => {
  const token = entraToken();
  const old = exchangeToken();
  await answer(token);
  await answer(old, 'ExchangeIdentity');
  world.now += (3600 + 299) * 1000;
  expect(await answer(token)).toBe(200);
  world.now += 1000;
  expect(await answer(token)).toBe('token-expired');
  world.now += 8 * hourMs;
  expect(await answer(old, 'ExchangeIdentity')).toBe('token-expired');
  expect(verifications()).toBe(2);
});

test('a remembered token does not count before its nbf when the clock is set back', async () => {
  const token = entraToken();
  await answer(token);
  world.now -= 301_000;
  expect(await answer(token)).toBe('token-not-yet-valid');
});

test('who may come is judged on every call', async () => {
  const [tenants, clients] = [[tenant], [officeClient]];
  const changing = await world.start({ allowedTenants: tenants, allowedClientIds: clients });
  const token = entraToken({ azp: officeClient });
  expect(await answer(token, 'Bearer', changing)).toBe(200);
  tenants[0] = otherTenant;
  expect(await answer(token, 'Bearer', changing)).toBe('tenant-not-allowed');
  tenants[0] = tenant;
  clients.pop();
  expect(await answer(token, 'Bearer', changing)).toBe('client-not-allowed');
  clients.push(officeClient);
  expect(await answer(token, 'Bearer', changing)).toBe(200);
  expect(verifications()).toBe(1);
});

test.each([
  ['scope', { scp: 'User.Read' }, {}, 'scope-missing'],
  ['authentication context', { xms_cc: ['cp1'] }, { requiredAuthenticationContext: 'c1' }, 'claims-required'],
])('a genuine token without the %s is remembered as genuine and refused each time', async (_, changes, rules, code) => {
  const strict = await world.start(rules, { ...world.config.exchange, trusted: [] });
  const token = entraToken(changes);
  expect([await answer(token, 'Bearer', strict), await answer(token, 'Bearer', strict)]).toEqual([code, code]);
  expect(verifications()).toBe(1);
});

test('a remembered Exchange token is refused as soon as its person is linked', async () => {
  const msexchuid = 'e0000000-0000-4000-8000-000000000007';
  const token = exchangeToken({ msexchuid });
  expect(await answer(token, 'ExchangeIdentity')).toBe(200);
  await backend.link({ tenantId: tenant, objectId: 'a0000000-0000-4000-8000-000000000007' }, { amurl: world.exchange.amurl, msexchuid });
  expect(await answer(token, 'ExchangeIdentity')).toBe('legacy-path-closed');
});

test('when a key leaves, all that was proven is forgotten, and its own tokens are refused', async () => {
  const token = longToken();
  world.entra.roll('key-2');
  const other = longToken();
  expect([await answer(token), await answer(other), await answer(token), await answer(other)]).toEqual([200, 200, 200, 200]);
  expect(verifications()).toBe(2);
  world.entra.keys.pop();
  await readKeysAgain();
  expect([await answer(token), await answer(other)]).toEqual(['token-key-unknown', 200]);
  expect(verifications()).toBe(3);
});

test('when another key stands under the same id, a remembered token is refused by its signature', async () => {
  const token = longToken();
  await answer(token);
  world.entra.keys[0] = { kid: 'key-1', key: newRsaKey() };
  await readKeysAgain();
  expect([await answer(token), await answer(entraToken())]).toEqual(['token-signature', 200]);
});

test('when a certificate leaves, its remembered Exchange tokens are refused', async () => {
  const token = exchangeToken();
  await answer(token, 'ExchangeIdentity');
  const { der, x5t } = await newCertificate();
  world.exchange.published.splice(0, 1, { der, x5t });
  await readKeysAgain();
  expect(await answer(token, 'ExchangeIdentity')).toBe('token-key-unknown');
});

test('a key that only came forgets nothing', async () => {
  const token = longToken();
  await answer(token);
  world.entra.roll('key-2');
  expect([await answer(entraToken()), await answer(token)]).toEqual([200, 200]);
  expect(verifications()).toBe(2);
});

test('remembered tokens keep the keys fresh, and outlive an outage no longer than the keys', async () => {
  const token = longToken();
  await answer(token);
  const readings = world.outgoing.length;
  world.now += hourMs + 1;
  await answer(token);
  expect(world.outgoing.length).toBeGreaterThan(readings);
  world.entra.up = false;
  world.now += 25 * hourMs;
  expect(await answer(token)).toBe('metadata-unavailable');
});

test('no more tokens are remembered than allowed; the one proven longest ago leaves', async () => {
  const small = await world.start({}, world.config.exchange, 2);
  const [one, two, three] = [1, 2, 3].map((uti) => entraToken({ uti })) as [string, string, string];
  for (const token of [one, two, one, three]) await answer(token, 'Bearer', small);
  expect(verifications()).toBe(3);
  await answer(two, 'Bearer', small);
  expect(verifications()).toBe(3);
  await answer(one, 'Bearer', small);
  expect(verifications()).toBe(4);
});

test('what is remembered is frozen through and through', async () => {
  await answer(entraToken({ acrs: ['c1'] }));
  await answer(exchangeToken(), 'ExchangeIdentity');
  const isDeeplyFrozen = (value: unknown): boolean => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));
  expect(tokensKept().map(([, principal]) => isDeeplyFrozen(principal))).toEqual([true, true]);
});

test('neither a token nor a piece of one is remembered, and nothing that nobody asks for', async () => {
  const tokens = [entraToken({ acrs: ['c1'] }), exchangeToken()] as const;
  await answer(tokens[0]);
  await answer(tokens[1], 'ExchangeIdentity');
  const remembered = JSON.stringify(tokensKept());
  for (const piece of tokens.flatMap((token) => [token, ...token.split('.')])) expect(remembered).not.toContain(piece);
  expect(remembered).not.toMatch(/adele@|contoso\.test|pairwise/);
  const remembers = tokensKept().map(([, proven]) => proven as { readonly principal: object });
  for (const proven of remembers) expect(Object.keys(proven).sort()).toEqual(['expiresSeconds', 'notBeforeSeconds', 'principal', 'proof']);
  const [entra, exchange] = remembers.map(({ principal }) => Object.keys(principal).sort());
  expect(entra).toEqual(['authenticationContexts', 'canBeChallenged', 'clientId', 'displayName', 'expiresSeconds', 'isAppOnly', 'keyId', 'notBeforeSeconds', 'objectId', 'roles', 'scopes', 'tenantId']);
  expect(exchange).toEqual(['amurl', 'expiresSeconds', 'keyId', 'mailboxUserId', 'notBeforeSeconds']);
});

test('a revoked person’s tokens are validated in full again, and nobody else’s', async () => {
  const [mine, alsoMine, theirs] = [entraToken({ uti: 1 }), entraToken({ uti: 2 }), entraToken({ oid: otherTenant })];
  for (const token of [mine, alsoMine, theirs]) await answer(token);
  expect(verifications()).toBe(3);
  backend.revoke({ tenantId: tenant, objectId: person });
  expect([await answer(theirs), verifications()]).toEqual([200, 3]);
  expect([await answer(mine), await answer(alsoMine), verifications()]).toEqual([200, 200, 5]);
});

test.each([
  [{ tenantId: 'contoso.test', objectId: person }, 'token-tenant'],
  [{ tenantId: tenant, objectId: 'adele' }, 'token-subject'],
])('revoking %j is refused, so that a slip is not taken for done', (who, code) => {
  expect(() => backend.revoke(who)).toThrow(expect.objectContaining({ code }));
});

test('a validation that runs while something is forgotten is not remembered', async () => {
  const validate = async () => {
    tokens.forget();
    return { notBeforeSeconds: 0, expiresSeconds: 9 };
  };
  const tokens: VerifiedTokens<Principal> = new VerifiedTokens<Principal>({ verifier: 'v', most: 9, validate, holdsKey: () => true, checkKey: async () => undefined });
  await tokens.prove('a.b.c', 1000);
  expect(kept).not.toHaveBeenCalled();
});

test('a proof that is forgotten while its key is looked at does not count', async () => {
  const validate = jest.fn(async () => ({ notBeforeSeconds: 0, expiresSeconds: 9 }));
  const tokens: VerifiedTokens<Principal> = new VerifiedTokens<Principal>({ verifier: 'v', most: 9, validate, holdsKey: () => false, checkKey: async () => tokens.forget() });
  await tokens.prove('a.b.c', 1000);
  await tokens.prove('a.b.c', 1000);
  expect(validate).toHaveBeenCalledTimes(2);
});

test('switched off, every call is validated in full', async () => {
  const off = await world.start({}, world.config.exchange, 0);
  const token = entraToken();
  expect([await answer(token, 'Bearer', off), await answer(token, 'Bearer', off)]).toEqual([200, 200]);
  expect([verifications(), tokensKept().length]).toEqual([2, 0]);
});
