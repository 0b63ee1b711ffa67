import { Writable } from 'node:stream';
import { startBackend, type RunningBackend, type VendorSystem } from '../../../src/backend/index.ts';
import { linkVendorAccount } from '../../../src/backend/link/link-vendor-account.ts';
import { startTestWorld, type TestWorld } from '../world/backend.ts';
import { otherTenant, tenant } from '../world/entra.ts';
import { callsOf, outcome, someone } from './calls.ts';

let world: TestWorld;
let backend: RunningBackend;
let calls: ReturnType<typeof callsOf>;
const log: string[] = [];
const asked: unknown[] = [];
/** Proofs `proof-of-<account>`, each for one use; addresses `<name>@contoso.test` of accounts `crm-<name>`. */
const spent = new Set<string>();
const vendor: VendorSystem = {
  name: 'crm',
  accountOfProof: async (proof, who) => {
    asked.push(who);
    if (proof.startsWith('break-')) throw new TypeError(`cannot read ${proof}`);
    const isGood = proof.startsWith('proof-of-account-') && !spent.has(proof);
    spent.add(proof);
    return isGood ? proof.slice('proof-of-account-'.length) : undefined;
  },
  accountOfVerifiedEmail: async (address, tenantId) => (asked.push([address, tenantId]), /^(\w+)@contoso\.test$/.exec(address)?.[1]?.replace(/^/, 'crm-')),
};
const start = (changes: Parameters<typeof startBackend>[0]['linking'], system: VendorSystem | undefined): Promise<RunningBackend> =>
  startBackend({ ...world.config, entra: { ...world.config.entra, allowedTenants: [tenant, otherTenant] }, linking: changes }, {
    clock: () => world.now, vendor: system, environment: { NODE_ENV: 'test' },
    logTo: new Writable({ write: (chunk, _encoding, done) => (log.push(String(chunk)), done()) }),
  });
const bound = { verifiedEmailDomains: [{ domain: 'contoso.test', tenantId: tenant }] };

beforeAll(async () => {
  world = await startTestWorld();
  calls = callsOf(world);
  backend = await start(bound, vendor);
});
afterAll(async () => {
  await backend.close();
  await world.close();
});

const byProof = (authorization: string, proof: unknown): Promise<Response> => calls.send(backend, 'POST', '/api/vendor-links', authorization, { proof });
const byEmail = (oid: string, claims: object, at = backend): Promise<Response> => calls.send(at, 'POST', '/api/vendor-links/verified-email', calls.bearer(oid, claims));

describe('the vendor’s own sign-in', () => {
  test('links its account to whoever calls, and tells the vendor who that is', async () => {
    const { oid } = someone();
    expect(await outcome(await byProof(calls.bearer(oid), 'proof-of-account-17'))).toEqual([201, 'linked']);
    expect(asked.at(-1)).toEqual({ tenantId: tenant, objectId: oid });
    const { person, oldAccount } = await calls.me(backend, calls.bearer(oid));
    expect([oldAccount, await backend.vendorAccountOf(person.id)]).toEqual(['recognised', '17']);
  });

  test('an account that somebody else holds is a conflict, and stays with them', async () => {
    const [one, other] = [someone(), someone()];
    await byProof(calls.bearer(one.oid), 'proof-of-account-18');
    spent.clear();
    expect(await outcome(await byProof(calls.bearer(other.oid), 'proof-of-account-18'))).toEqual([409, 'link-conflict']);
    spent.clear();
    expect(await outcome(await byProof(calls.bearer(one.oid), 'proof-of-account-18'))).toEqual([200, 'already']);
  });

  test.each<[string, () => Promise<Response>, number, string]>([
    ['a proof that the vendor does not know', () => byProof(calls.bearer(someone().oid), 'something-or-other'), 403, 'vendor-proof-refused'],
    ['an answer of the vendor that is an address', () => byProof(calls.bearer(someone().oid), 'proof-of-account-adele@contoso.test'), 403, 'vendor-proof-refused'],
    ['an Exchange token', () => byProof(calls.exchange(someone().msexchuid), 'proof-of-account-19'), 403, 'entra-required'],
    ['a short proof', () => byProof(calls.bearer(someone().oid), '19'), 400, 'request-invalid'],
  ])('%s is refused', async (_, call, status, code) => {
    expect(await outcome(await call())).toEqual([status, code]);
  });

  test('a vendor that fails gives 503, and its message, which may quote the proof, goes nowhere', async () => {
    const broken = await byProof(calls.bearer(someone().oid), 'break-proof-of-account-5');
    expect([broken.status, broken.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await broken.text()).toContain('vendor-unavailable');
    expect(log.join('')).toContain('the vendor\'s function: TypeError');
    expect(log.join('')).not.toContain('break-proof');
  });

  test('a vendor that is silent is not waited for', async () => {
    const silent = linkVendorAccount({ link: () => Promise.reject(new Error('not reached')) }, { name: 'crm', accountOfProof: () => new Promise(() => {}) }, [], 5);
    const proof = { identity: { kind: 'entra', issuer: tenant, subject: someone().oid } } as const;
    await expect(silent.byProof({ credential: { token: '' }, proof }, 'a proof of something')).rejects.toMatchObject({ code: 'vendor-unavailable' });
  });

  test('a proof replayed is what the vendor says it is', async () => {
    await byProof(calls.bearer(someone().oid), 'proof-of-account-20');
    expect(await outcome(await byProof(calls.bearer(someone().oid), 'proof-of-account-20'))).toEqual([403, 'vendor-proof-refused']);
  });
});

describe('a verified address', () => {
  const email = 'Bruno@contoso.test';

  test.each([[true], [1], ['1'], ['true']])('xms_edov %j leads to the account, once, and stands in the history without the address', async (xms_edov) => {
    const { oid } = someone();
    const name = `person${asked.length}`;
    expect(await outcome(await byEmail(oid, { email: `${name}@contoso.test`, xms_edov }))).toEqual([201, 'linked']);
    const mine = await (await calls.send(backend, 'GET', '/api/me/data', calls.bearer(oid))).text();
    expect(mine).toContain('"method":"verified-email"');
    expect(mine).not.toContain('@');
  });

  test.each<[string, object]>([
    ['is not said to be verified', { email }],
    ['is said not to be', { email, xms_edov: false }],
    ['is said to be by another claim', { email, email_verified: true, xms_edov: 'yes' }],
    ['stands in the name alone', { preferred_username: email, upn: email, xms_edov: true }],
    ['is in another domain', { email: 'bruno@fabrikam.test', xms_edov: true }],
    ['is in a domain below', { email: 'bruno@mail.contoso.test', xms_edov: true }],
    ['is in a domain that ends like ours', { email: 'bruno@evilcontoso.test', xms_edov: true }],
    ['has a Cyrillic letter', { email: 'bruno@c\u043entoso.test', xms_edov: true }],
    ['has the Kelvin sign, whose small letter is a k', { email: 'ban\u212a@contoso.test', xms_edov: true }],
    ['has two domains', { email: 'bruno@contoso.test@evil.test', xms_edov: true }],
    ['has our domain as a part of its name', { email: '"bruno@contoso.test"@evil.test', xms_edov: true }],
    ['has a line end', { email: 'bruno@contoso.test\n', xms_edov: true }],
    ['is a list', { email: [email], xms_edov: true }],
    ['is missing', { xms_edov: true }],
  ])('that %s leads nowhere, and the vendor is not asked', async (_, claims) => {
    const before = asked.length;
    expect(await outcome(await byEmail(someone().oid, claims))).toEqual([403, 'email-not-verified']);
    expect(asked).toHaveLength(before);
  });

  test('of another tenant leads nowhere: a domain is bound to one', async () => {
    const claims = { email, xms_edov: true, tid: otherTenant, iss: `${world.entra.origin}/${otherTenant}/v2.0` };
    expect(await outcome(await byEmail(someone().oid, claims))).toEqual([403, 'email-not-verified']);
  });

  test('is a way that is closed unless a domain is named', async () => {
    const closed = await start(undefined, vendor);
    expect(await outcome(await byEmail(someone().oid, { email, xms_edov: true }, closed))).toEqual([404, 'route-not-found']);
    await closed.close();
  });
});

test('without a vendor’s system there are no such routes', async () => {
  const alone = await start(bound, undefined);
  for (const path of ['/api/vendor-links', '/api/vendor-links/verified-email']) expect(await outcome(await calls.send(alone, 'POST', path, calls.bearer(someone().oid), { proof: 'x'.repeat(16) }))).toEqual([404, 'route-not-found']);
  await alone.close();
});

test('no address and no proof reached store or log', async () => {
  const { readFileSync } = await import('node:fs');
  const stored = readFileSync(world.config.storeFile!, 'latin1') + readFileSync(`${world.config.storeFile}-wal`, 'latin1');
  for (const text of [stored, log.join('')]) expect(text).not.toMatch(/@contoso|proof-of/);
});
