import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { graphClouds } from '../../src/checks/graph/clouds.ts';
import { graphPermissions } from '../../src/checks/tenant/graph-needs.ts';
import { checkExitCodes } from '../../src/cli/check/exit-codes.ts';
import { checkTenant, graphPart } from '../../src/cli/check/tenant.ts';
import type { Locale } from '../../src/contracts/locale.ts';
import { people } from '../../src/simulator/people.ts';
import { startTenant, type TenantWorld } from '../../src/simulator/tenant-world.ts';
import { tenants } from '../../src/simulator/tenants/index.ts';
import { naaKit } from './naa-kit.ts';

const clientId = '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34';
const scopes = [`api://addin.example.com/${clientId}/access_as_user`, 'User.Read', 'Mail.ReadBasic'];
const now = new Date();
const worlds = new Map<string, TenantWorld>();
beforeAll(async () => {
  for (const tenant of tenants) worlds.set(tenant.id, await startTenant(tenant, { clientId }));
});
afterAll(() => Promise.all([...worlds.values()].map((world) => world.close())));

/** Every request that leaves, on its way from Microsoft's own address to the lab. */
function recording(world: TenantWorld, endpoint: string) {
  const asked: string[] = [];
  const fetch = (async (input: string, init: RequestInit) => {
    asked.push(`${init.method} ${input}`);
    return globalThis.fetch(input.replace(endpoint, world.origin), init).then(async (response) => new Response((await response.text()).replaceAll(world.origin, endpoint), response));
  }) as typeof globalThis.fetch;
  return { asked, fetch };
}

interface Wish {
  readonly locale?: Locale;
  readonly permissions?: readonly string[];
  readonly pasted?: 'outputs' | string;
  readonly format?: 'text' | 'json';
}

async function check(id: string, { locale = 'en', permissions = graphPermissions, pasted = '', format = 'json' }: Wish = {}) {
  const world = worlds.get(id)!;
  const { graph: endpoint } = graphClouds[tenants.find((one) => one.id === id)!.cloud ?? 'global'];
  const { asked, fetch } = recording(world, endpoint);
  const graph = await graphPart({ fetch, token: await world.graphToken(permissions), endpoint, clock: Date.now, sleep: async () => {} }, clientId, scopes, now);
  const { output, verdict } = checkTenant(pasted === 'outputs' ? world.outputs : pasted, { locale, format, app: clientId, graph }, now);
  return { asked, endpoint, output, verdict, code: checkExitCodes[verdict] };
}

interface Told {
  readonly findings: readonly { readonly id: string; readonly outcome: string; readonly says: string; readonly owner: string | null }[];
  readonly guides: readonly { readonly id: string }[];
}
const told = (output: string): Told => JSON.parse(output) as Told;
const withOutcome = (output: string, outcome: string) => told(output).findings.filter((finding) => finding.outcome === outcome).map(({ id }) => id);

describe.each<[string, number, readonly string[], RegExp, RegExp]>([
  ['healthy', 0, [], /Everything that the add-in asks for has been granted/, /Tutto ciò che il componente chiede è stato concesso/],
  ['consent-missing', 3, ['consent', 'AADSTS90094'], /nothing that people can consent to by themselves: User\.Read, Mail\.ReadBasic\./, /non è qualcosa a cui le persone possano acconsentire da sole: User\.Read, Mail\.ReadBasic\./],
  ['conditional-access-blocks', 3, ['conditional-access-block', 'AADSTS53003'], /Policies that block the add-in for everybody, without a further condition: 1\./, /Criteri che bloccano il componente per tutti, senza altre condizioni: 1\./],
  ['principal-disabled', 3, ['information-protection'], /Microsoft Information Protection API is disabled in this tenant/, /API Microsoft Information Protection è disabilitata in questo tenant/],
  ['ews-blocked', 3, ['ews-organization'], /EWS/, /EWS/],
  ['gcc-high', 3, ['enterprise-app', 'consent', 'AADSTS700016'], /register the add-in in this cloud/, /registrarlo in questo cloud/],
])('the tenant %s', (id, code, failing, english, italian) => {
  test.each<[Locale, RegExp]>([['en', english], ['it', italian]])('has its verdict in %s', async (locale, sentence) => {
    const checked = await check(id, { locale, pasted: 'outputs' });
    expect({ code: checked.code, failing: withOutcome(checked.output, 'fail') }).toEqual({ code, failing });
    expect(checked.output).toMatch(sentence);
    expect((await check(id, { locale, pasted: 'outputs', format: 'text' })).output).toMatch(sentence);
  });

  test('is asked by GET and nothing else, at its own cloud', async () => {
    const { asked, endpoint } = await check(id);
    expect(asked.length).toBeGreaterThanOrEqual(4);
    expect(asked.filter((one) => !one.startsWith(`GET ${endpoint}/v1.0/`))).toEqual([]);
  });

  test('shows no address, no name and no place of a person', async () => {
    const { output } = await check(id, { pasted: 'outputs' });
    const secrets = [...Object.values(people).flatMap(({ address, name, objectId }) => [address, name, objectId]), '@contoso.test', '192.0.2.7', 'Trento', ...worlds.get(id)!.issuedTokens()];
    expect(secrets.filter((secret) => output.includes(secret))).toEqual([]);
  });
});

test('a Graph that throttles, pages and refuses half the calls gives a partial answer that says what is missing', async () => {
  const tenant = tenants.find(({ id }) => id === 'conditional-access-blocks')!;
  const world = await startTenant(tenant, { clientId, rules: { throttledCalls: 2 } });
  const waits: number[] = [];
  const graph = await graphPart({ fetch, token: await world.graphToken(['Application.Read.All', 'AuditLog.Read.All']), endpoint: world.origin, clock: Date.now, sleep: async (ms) => void waits.push(ms) }, clientId, scopes, now).finally(world.close);
  const { output, verdict } = checkTenant('', { locale: 'en', format: 'json', app: clientId, graph }, now);
  const unknown = told(output).findings.filter(({ outcome }) => outcome === 'unknown');
  expect({ verdict, waits }).toEqual({ verdict: 'problem', waits: [2000, 2000] });
  expect(unknown.map(({ id, says }) => [id, /needs the permission ([\w.]+)/.exec(says)?.[1]])).toEqual([['consent', 'Directory.Read.All'], ['consent-policy', 'Policy.Read.All'], ['conditional-access', 'Policy.Read.All']]);
  expect(withOutcome(output, 'fail')).toEqual(['AADSTS53003']);
});

test('nothing but refusals is never a clean bill', async () => {
  const { code, output } = await check('healthy', { permissions: ['User.Read'] });
  expect({ code, fine: withOutcome(output, 'pass'), known: withOutcome(output, 'info') }).toEqual({ code: 2, fine: [], known: ['outputs'] });
});

test('a licence that is missing is named', async () => {
  const { output } = await check('principal-disabled');
  expect(told(output).findings.find(({ id }) => id === 'sign-in-log')?.says).toContain('Microsoft Entra ID P1');
});

test('EWS is known by PowerShell alone: without its outputs Graph’s half is ready, and the other half is told as not judged', async () => {
  const { code, output } = await check('ews-blocked');
  expect({ code, says: told(output).findings.find(({ id }) => id === 'outputs')?.says }).toEqual({ code: 0, says: expect.stringMatching(/does not show EWS/) });
});

test('a text that holds no output is told beside what Graph shows', async () => {
  const { code, output } = await check('healthy', { pasted: 'hello' });
  expect({ code, unknown: withOutcome(output, 'unknown') }).toEqual({ code: 2, unknown: ['outputs'] });
});

describe('the command', () => {
  const words = (world: TenantWorld, ...more: readonly string[]) => ['check', 'tenant', '--graph', '--app', clientId, ...scopes.flatMap((one) => ['--scope', one]), '--cloud', world.origin, '--format', 'json', ...more];

  test('takes a token from the environment and outputs from standard input', async () => {
    const world = worlds.get('ews-blocked')!;
    const ran = await naaKit(words(world, '-'), world.outputs, { NAA_KIT_GRAPH_TOKEN: await world.graphToken(graphPermissions) });
    expect({ code: ran.code, err: ran.err, failing: withOutcome(ran.out, 'fail') }).toEqual({ code: 3, err: '', failing: ['ews-organization'] });
  });

  test('takes a token from standard input', async () => {
    const world = worlds.get('healthy')!;
    const ran = await naaKit(words(world, '--token-stdin'), `${await world.graphToken(graphPermissions)}\n`, { NAA_KIT_GRAPH_TOKEN: 'of-somebody-else-entirely' });
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
  });

  test.each<[string, string, readonly string[], RegExp]>([
    ['a token that is none', 'Bearer x', [], /graph-token-unusable/],
    ['a token of somebody else', 'x'.repeat(40), [], /graph-token-refused/],
    ['neither token nor application', '', [], /graph-token-missing/],
    ['an address that is no cloud', 'x'.repeat(40), ['--cloud', 'https://graph.evil.test'], /Noti sono global/],
    ['a scope of no service', 'x'.repeat(40), ['--scope', 'api://somewhere/read'], /Un ambito è/],
  ])('refuses %s, in the language asked for', async (_what, token, more, sentence) => {
    const ran = await naaKit(words(worlds.get('healthy')!, '--locale', 'it', ...more), '', { NAA_KIT_GRAPH_TOKEN: token });
    expect({ code: ran.code, out: ran.out, err: ran.err }).toEqual({ code: 1, out: '', err: expect.stringMatching(sentence) });
    expect(ran.err).not.toMatch(/x{40}/);
  });
});
