import { afterEach, expect, test } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { readRegistration } from '../../src/checks/registration/read-registration.ts';
import { wantedRegistration, type AddInSettings } from '../../src/checks/registration/wanted.ts';
import { agrees } from '../../src/cli/register/ask.ts';
import { applyRegistration, type Conversation } from '../../src/cli/register/apply.ts';
import { planRepairs } from '../../src/cli/register/plan.ts';
import { tellPlan } from '../../src/cli/register/tell-plan.ts';
import { startTenant, type TenantWorld } from '../../src/simulator/tenant-world.ts';
import { tenants } from '../../src/simulator/tenants/index.ts';
import { clientId, rightInGraph, settings } from '../checks/registration/registrations.ts';
import { graphRelay, type GraphRelay } from './graph-relay.ts';
import { naaKit } from './naa-kit.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** As Entra creates it when only a name is given, beside one of somebody else. */
const bare = () => ({ ...rightInGraph(), signInAudience: 'AzureADMyOrg', identifierUris: [], api: { acceptMappedClaims: null, requestedAccessTokenVersion: null, oauth2PermissionScopes: [], preAuthorizedApplications: [] }, spa: { redirectUris: ['https://other.example/'] }, requiredResourceAccess: [] });
const foreign = () => ({ ...rightInGraph(), id: '00000000-0000-4000-8000-000000000009', appId: '99999999-0000-4000-8000-000000000000', displayName: 'Other' });

const permissions = ['Application.ReadWrite.All'];
const planning = { newScopeId: '12345678-0000-4000-8000-000000000000', nowMs: 0 };

async function tenant(registrations: readonly object[], refuse?: (method: string, path: string) => number | undefined): Promise<{ world: TenantWorld; relay: GraphRelay }> {
  const world = await startTenant(tenants.find(({ id }) => id === 'healthy')!, { clientId, registrations: registrations as Record<string, unknown>[] });
  open.push(world);
  const relay = await graphRelay(world.origin, refuse);
  open.push(relay);
  return { world, relay };
}

const addIn = ['--tenant', 'organizations', '--origin', settings.origin, '--client-id', clientId];

/** Runs against the tenant with a token of these permissions. */
async function run({ world, relay }: Awaited<ReturnType<typeof tenant>>, words: readonly string[], scopes = permissions) {
  const token = await world.graphToken(scopes);
  const ran = await naaKit([...words, '--cloud', relay.origin], '', { NAA_KIT_GRAPH_TOKEN: token });
  expect(`${ran.out}${ran.err}`).not.toContain(token);
  return ran;
}

/** The same without a process, to answer in the middle. */
async function converse({ world, relay }: Awaited<ReturnType<typeof tenant>>, talk: Partial<Conversation> = {}, mayCreate = false, changes: Partial<AddInSettings> = {}) {
  const access = { fetch, token: await world.graphToken(permissions), endpoint: relay.origin, clock: () => 0, sleep: async () => undefined };
  return applyRegistration(access, wantedRegistration({ ...settings, ...changes }), planning, mayCreate, { show: () => undefined, created: () => undefined, agree: async () => true, ...talk });
}

const writes = ({ requests }: GraphRelay): string[] => requests.filter((request) => !request.startsWith('GET '));
const checkInGraph = ['check', 'registration', '--graph', ...addIn];
const mayRead = ['Application.Read.All'];

test('what is missing is applied, the check by GET alone is then green, and a second time nothing is written', async () => {
  const at = await tenant([foreign(), bare()]);
  expect(await run(at, checkInGraph, mayRead)).toMatchObject({ code: 3, err: '' });
  expect(at.relay.requests).toEqual(['GET /v1.0/applications']);
  expect(await run(at, ['register', '--apply', '--yes', ...addIn])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Read again: everything the add-in needs is there.') });
  expect(writes(at.relay)).toHaveLength(7);
  expect(await run(at, checkInGraph, mayRead)).toMatchObject({ code: 0, err: '' });
  expect(await run(at, ['register', '--apply', ...addIn])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Nothing has to be added or repaired.') });
  expect(writes(at.relay)).toHaveLength(7);
  expect(at.world.registrations).toEqual([foreign(), expect.objectContaining({ spa: { redirectUris: ['https://other.example/', ...rightInGraph().spa.redirectUris] } })]);
});

test('a refusal in the middle leaves an account of what was done, what was refused and what was not tried, in Italian', async () => {
  const at = await tenant([bare()], (method, _path) => (method === 'PATCH' && writes(at.relay).length === 3 ? 403 : undefined));
  const { code, out } = await run(at, ['register', '--apply', '--yes', '--locale', 'it', ...addIn]);
  expect(code).toBe(3);
  expect(out.slice(out.indexOf('Che cosa è stato fatto')).split('\n').filter((line) => line.startsWith('  - '))).toEqual([
    '  - Account che possono accedere: fatto',
    '  - Versione dei token di accesso: fatto',
    '  - URI ID applicazione: rifiutato da Microsoft Graph (Authorization_RequestDenied, stato 403); servono Application.ReadWrite.All e questo ruolo: Proprietario della registrazione, oppure Amministratore di applicazioni cloud',
    '  - Ambito, abilitato: non tentato',
    '  - Client preautorizzati: non tentato',
    '  - URI di reindirizzamento dell’applicazione a pagina singola: non tentato',
    '  - Autorizzazioni: non tentato',
  ]);
  expect(out).toContain('Riletta: resta qualcosa di aperto.');
  expect(out).not.toContain('adele@');
  expect(at.world.registrations).toMatchObject([{ signInAudience: 'AzureADMultipleOrgs', api: { requestedAccessTokenVersion: 2 }, identifierUris: [] }]);
  expect(writes(at.relay)).toHaveLength(3);
});

test('a change that nobody answers for is told apart from a refusal', async () => {
  const at = await tenant([bare()], (method) => (method === 'PATCH' ? 500 : undefined));
  expect(await converse(at)).toMatchObject({ written: [{ outcome: 'unclear' }, { outcome: 'not-tried' }, {}, {}, {}, {}, {}], seen: 'open' });
});

test('a new registration is created and completed, its client id is told, and it is not created twice', async () => {
  const at = await tenant([foreign()]);
  const { code, out } = await run(at, ['register', '--apply', '--create', '--yes', '--tenant', 'organizations', '--origin', settings.origin, '--name', 'Contoso mail']);
  const made = at.world.registrations[1]!;
  const id = String(made['appId']);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(new RegExp(`Created, with the client id ${id}[^]*adminconsent\\?client_id=${id}`)) });
  expect(made).toMatchObject({ displayName: 'Contoso mail', identifierUris: [`api://mail.contoso.example/${id}`], spa: rightInGraph().spa });
  await expect(converse(at, {}, true)).rejects.toMatchObject({ code: 'registration-name-taken', values: { clientId: id } });
  expect(await converse(at, {}, true, { clientId: id, scope: `api://mail.contoso.example/${id}/access_as_user` })).toBeUndefined();
  expect(at.world.registrations).toHaveLength(2);
});

test.each<[string, string[], string[], string]>([
  ['without the permission to read', checkInGraph, ['Mail.Read'], 'registration-closed'],
  ['with nobody to agree', ['register', '--apply', ...addIn], permissions, 'apply-not-confirmed'],
])('%s there is an error, and nothing is written', async (_what, words, scopes, code) => {
  const at = await tenant([bare()]);
  expect(await run(at, words, scopes)).toMatchObject({ code: 1, err: expect.stringContaining(`[${code}]`) });
  expect(writes(at.relay)).toEqual([]);
});

test('a registration that the tenant lacks is not created without a word', async () => {
  const at = await tenant([foreign()]);
  await expect(converse(at)).rejects.toMatchObject({ code: 'registration-missing' });
  expect(writes(at.relay)).toEqual([]);
});

test('a list that was not read to its end is no sign that a registration is missing, and none is created', async () => {
  const access = { token: 'token', endpoint: 'http://127.0.0.1:1', clock: () => 0, sleep: async () => undefined, fetch: async () => new Response(JSON.stringify({ value: [], '@odata.nextLink': 'https://elsewhere.example/v1.0/applications' })) };
  const talk = { show: () => undefined, created: () => undefined, agree: async () => true };
  await expect(applyRegistration(access, wantedRegistration(settings), planning, true, talk)).rejects.toMatchObject({ code: 'registration-not-told' });
});

test('whoever declines has changed nothing', async () => {
  const at = await tenant([bare()]);
  expect(await converse(at, { agree: async () => false })).toBeNull();
  expect(writes(at.relay)).toEqual([]);
});

test('what somebody else changes while the question stands is not overwritten', async () => {
  const at = await tenant([bare()]);
  const agree = async () => {
    const answer = await fetch(`${at.world.origin}/v1.0/applications/${bare().id}`, { method: 'PATCH', headers: { authorization: `Bearer ${await at.world.graphToken(permissions)}` }, body: JSON.stringify({ spa: { redirectUris: ['https://new.example/'] } }) });
    return answer.status === 204;
  };
  await expect(converse(at, { agree })).rejects.toMatchObject({ code: 'registration-changed' });
  expect(writes(at.relay)).toEqual([]);
});

test.each([['y', true], ['sì', true], ['YES', true], ['', false], ['n', false], ['yesterday', false]])('the answer %j is %s', async (answer, expected) => {
  const input = new PassThrough();
  input.end(`${answer}\n`);
  expect(await agrees('? ', input, new PassThrough())).toBe(expected);
});

test('an end without an answer is a no', async () => {
  const input = new PassThrough();
  input.end();
  expect(await agrees('? ', input, new PassThrough())).toBe(false);
});

const wanted = wantedRegistration(settings);
const planOf = (told: object) => planRepairs(readRegistration(JSON.stringify(told), clientId).registration, wanted, planning);

test.each([
  ['text', /To be added or repaired \(7\):[\s\S]*adminconsent\?client_id=/],
  ['json', /"method": "PATCH"[\s\S]*"consentUrl": "https:/],
  ['azure-cli', /^#!\/usr\/bin\/env bash\n# Written by naa-kit register.*Not run against a tenant/],
  ['powershell', /Not run against a tenant[\s\S]*Invoke-MgGraphRequest -Method PATCH/],
] as const)('what is missing can be had as %s', (format, expected) => {
  expect(tellPlan(planOf(bare()), wanted, format, 'en')).toMatch(expected);
});

test.each([['en', 'Left to you', 'No redirect URI over http'], ['it', 'Resta a te', 'Nessun URI di reindirizzamento su http']] as const)('what is left to people is told in %s', (locale, heading, title) => {
  const page = tellPlan(planOf({ ...rightInGraph(), web: { ...rightInGraph().web, redirectUris: ['http://old.example/'] } }), wanted, 'text', locale);
  for (const part of [heading, title, 'http://old.example/']) expect(page).toContain(part);
});

test('a registration that was told in part is not repaired', () => {
  const { web: _web, ...part } = bare();
  expect(() => planOf(part)).toThrow(expect.objectContaining({ code: 'registration-in-part', values: { parts: 'redirects' } }));
});

test('from a file, without a network, comes what is missing in it, for a national cloud as well', async () => {
  const { code, err, out } = await naaKit(['register', '-', ...addIn, '--cloud', 'gcc-high', '--format', 'json'], JSON.stringify(bare()));
  const told = JSON.parse(out) as { endpoint: string; requests: unknown[]; consentUrl: string };
  expect({ code, err, endpoint: told.endpoint, count: told.requests.length, consent: new URL(told.consentUrl).origin }).toEqual({ code: 0, err: '', endpoint: 'https://graph.microsoft.us/v1.0', count: 7, consent: 'https://login.microsoftonline.us' });
});

test('without a file the requests are those of a new registration, and no client id is made up', async () => {
  const { code, out } = await naaKit(['register', '--origin', settings.origin, '--format', 'json']);
  const told = JSON.parse(out) as { requests: { method: string; path: string }[]; consentUrl: unknown };
  expect(code).toBe(0);
  expect(told.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /applications', ...Array.from({ length: 5 }, () => 'PATCH /applications/{id}')]);
  expect(told.consentUrl).toBeNull();
});

test.each<[string, string[]]>([
  ['a file with --apply', ['register', 'x.json', '--apply']],
  ['--yes without --apply', ['register', '--yes']],
  ['a path in the origin', ['register', '--origin', 'https://a.example/x']],
  ['a permission that is not known', ['register', '--graph-permission', 'Mail.Everything']],
  ['a file and --graph', ['check', 'registration', 'x.json', '--graph']],
])('%s is an error', async (_what, words) => {
  expect(await naaKit(words)).toMatchObject({ code: 1, out: '' });
});
