import { afterAll, afterEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { agrees } from '../../src/cli/register/ask.ts';
import { applyRegistration, type Conversation } from '../../src/cli/register/apply.ts';
import { wantedRegistration } from '../../src/checks/registration/wanted.ts';
import { startTenant, type TenantWorld } from '../../src/simulator/tenant-world.ts';
import { tenants } from '../../src/simulator/tenants/index.ts';
import { clientId, rightInGraph, settings } from '../checks/registration/registrations.ts';
import { graphRelay, type GraphRelay } from './graph-relay.ts';
import { naaKit } from './naa-kit.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const folder = mkdtempSync(join(tmpdir(), 'register-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As Entra creates it when only a name is given, beside one of somebody else. */
const bare = () => ({ ...rightInGraph(), signInAudience: 'AzureADMyOrg', identifierUris: [], api: { requestedAccessTokenVersion: null, oauth2PermissionScopes: [], preAuthorizedApplications: [] }, spa: { redirectUris: ['https://other.example/'] }, requiredResourceAccess: [] });
const foreign = () => ({ ...rightInGraph(), id: '00000000-0000-4000-8000-000000000009', appId: '99999999-0000-4000-8000-000000000000', displayName: 'Other' });

const permissions = ['Application.ReadWrite.All'];

async function tenant(registrations: readonly object[], refuse?: (method: string, path: string) => number | undefined): Promise<{ world: TenantWorld; relay: GraphRelay }> {
  const world = await startTenant(tenants.find(({ id }) => id === 'healthy')!, { clientId, registrations: registrations as Record<string, unknown>[] });
  open.push(world);
  const relay = await graphRelay(world.origin, refuse);
  open.push(relay);
  return { world, relay };
}

const addIn = ['--origin', settings.origin, '--client-id', clientId];

/** Runs against the tenant with a token of these permissions. */
async function run({ world, relay }: Awaited<ReturnType<typeof tenant>>, words: readonly string[], scopes = permissions) {
  const token = await world.graphToken(scopes);
  const ran = await naaKit([...words, '--cloud', relay.origin], '', { NAA_KIT_GRAPH_TOKEN: token });
  expect(`${ran.out}${ran.err}`).not.toContain(token);
  return ran;
}

const writes = ({ requests }: GraphRelay): string[] => requests.filter((request) => !request.startsWith('GET '));

test('what is missing is applied, the check is then green, and a second time nothing is written', async () => {
  const at = await tenant([foreign(), bare()]);
  expect(await run(at, ['check', 'registration', '--graph', ...addIn], ['Application.Read.All'])).toMatchObject({ code: 3, err: '' });
  expect(await run(at, ['register', '--apply', '--yes', ...addIn])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Read again: everything the add-in needs is there.') });
  expect(writes(at.relay)).toHaveLength(7);
  expect(await run(at, ['check', 'registration', '--graph', ...addIn], ['Application.Read.All'])).toMatchObject({ code: 0, err: '' });
  const before = writes(at.relay).length;
  expect(await run(at, ['register', '--apply', ...addIn])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Nothing has to be added or repaired.') });
  expect(writes(at.relay)).toHaveLength(before);
  expect(at.world.registrations).toEqual([foreign(), expect.objectContaining({ spa: { redirectUris: ['https://other.example/', ...rightInGraph().spa.redirectUris] } })]);
});

test('the check reads with GET alone', async () => {
  const at = await tenant([bare()]);
  await run(at, ['check', 'registration', '--graph', ...addIn], ['Application.Read.All']);
  expect(at.relay.requests).toEqual(['GET /v1.0/applications']);
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

test('a change that nobody answers for is told as not known', async () => {
  const at = await tenant([bare()], (method) => (method === 'PATCH' ? 500 : undefined));
  expect(await run(at, ['register', '--apply', '--yes', ...addIn])).toMatchObject({ code: 3, out: expect.stringContaining('not known whether it was written') });
});

test('a new registration is created and completed, and its client id is told', async () => {
  const at = await tenant([foreign()]);
  const { code, out } = await run(at, ['register', '--apply', '--create', '--yes', '--origin', settings.origin, '--name', 'Contoso mail']);
  expect(code).toBe(0);
  const made = at.world.registrations[1]!;
  expect(out).toContain(`Created, with the client id ${String(made['appId'])}`);
  expect(made).toMatchObject({ displayName: 'Contoso mail', identifierUris: [`api://mail.contoso.example/${String(made['appId'])}`], spa: rightInGraph().spa });
  expect(await run(at, ['check', 'registration', '--graph', '--origin', settings.origin, '--client-id', String(made['appId'])])).toMatchObject({ code: 0 });
  expect(await run(at, ['register', '--apply', '--create', '--yes', '--origin', settings.origin, '--name', 'Contoso mail'])).toMatchObject({ code: 1, err: expect.stringContaining('[registration-name-taken]') });
  expect(at.world.registrations).toHaveLength(2);
});

test.each<[string, string[], string[], string]>([
  ['without the permission to read', ['check', 'registration', '--graph', ...addIn], ['Mail.Read'], 'registration-closed'],
  ['without the registration', ['check', 'registration', '--graph', '--client-id', '12345678-0000-4000-8000-000000000000'], permissions, 'registration-missing'],
  ['without the registration, and no word of creating one', ['register', '--apply', '--yes', '--client-id', '12345678-0000-4000-8000-000000000000'], permissions, 'registration-missing'],
  ['with nobody to agree', ['register', '--apply', ...addIn], permissions, 'apply-not-confirmed'],
])('%s there is an error, and nothing is written', async (_what, words, scopes, code) => {
  const at = await tenant([bare()]);
  expect(await run(at, words, scopes)).toMatchObject({ code: 1, err: expect.stringContaining(`[${code}]`) });
  expect(writes(at.relay)).toEqual([]);
});

/** The same without a process, to answer in the middle. */
async function converse({ world, relay }: Awaited<ReturnType<typeof tenant>>, talk: Partial<Conversation>) {
  const access = { fetch, token: await world.graphToken(permissions), endpoint: relay.origin, clock: () => 0, sleep: async () => undefined };
  return applyRegistration(access, wantedRegistration(settings), { newScopeId: '12345678-0000-4000-8000-000000000000', nowMs: 0 }, false, { show: () => undefined, created: () => undefined, agree: async () => true, ...talk });
}

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

test.each<[string, string[], RegExp]>([
  ['text', [], /To be added or repaired \(7\):[\s\S]*adminconsent\?client_id=/],
  ['requests', ['--format', 'json'], /"method": "PATCH"[\s\S]*"consentUrl": "https:/],
  ['a script for the Azure CLI', ['--format', 'azure-cli'], /^#!\/usr\/bin\/env bash\n# Written by naa-kit register.*Not run against a tenant/],
  ['a script for PowerShell', ['--format', 'powershell'], /Not run against a tenant[\s\S]*Invoke-MgGraphRequest -Method PATCH/],
])('from a file, without a network, comes %s', async (_what, words, expected) => {
  const file = join(folder, 'registration.json');
  writeFileSync(file, JSON.stringify(bare()));
  expect(await naaKit(['register', file, ...addIn, ...words])).toMatchObject({ code: 0, err: '', out: expect.stringMatching(expected) });
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
  ['a form with --apply', ['register', '--apply', '--format', 'json']],
  ['a path in the origin', ['register', '--origin', 'https://a.example/x']],
  ['http', ['register', '--origin', 'http://a.example']],
  ['a client id that is none', ['register', '--client-id', 'x']],
  ['a permission that is not known', ['register', '--graph-permission', 'Mail.Everything']],
  ['a file and --graph', ['check', 'registration', 'x.json', '--graph']],
])('%s is an error', async (_what, words) => {
  expect(await naaKit(words)).toMatchObject({ code: 1, out: '' });
});

test('a registration that was told in part is not repaired', async () => {
  const { web: _web, ...part } = bare();
  expect(await naaKit(['register', '-', ...addIn], JSON.stringify(part))).toMatchObject({ code: 1, err: expect.stringContaining('redirects') });
});
