import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTenant, type TenantWorld } from '../../src/simulator/tenant-world.ts';
import { machinePorts } from '../../src/simulator/ports.ts';
import { tenants } from '../../src/simulator/tenants/index.ts';
import { ask, postForm } from './loopback-request.ts';

const clientId = '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34';
const tenant = (id: string) => tenants.find((one) => one.id === id)!;
const everything = ['Application.Read.All', 'Directory.Read.All', 'Policy.Read.All', 'AuditLog.Read.All'];
let nowMs = Date.now();
let world: TenantWorld;
beforeAll(async () => {
  world = await startTenant(tenant('conditional-access-blocks'), { clientId }, { ...machinePorts, nowMs: () => nowMs });
});
afterAll(() => world.close());

async function get(path: string, permissions: readonly string[] = everything, from = world) {
  const { status, json, headers } = await ask(`${from.origin}/v1.0${path}`, { headers: { authorization: `Bearer ${await from.graphToken(permissions)}` } });
  return { status, headers, body: json() };
}

describe('the Graph of a tenant', () => {
  test('hands its lists out by pages, which lead to each other without $skip', async () => {
    const names: string[] = [];
    for (let path: string | undefined = '/identity/conditionalAccess/policies'; path !== undefined;) {
      const { body }: { body: { value: { displayName: string }[]; '@odata.nextLink'?: string } } = await get(path);
      names.push(...body.value.map(({ displayName }) => displayName));
      expect(body['@odata.nextLink'] ?? '').not.toContain('$skip=');
      path = body['@odata.nextLink']?.slice(`${world.origin}/v1.0`.length);
    }
    expect(names).toEqual(tenant('conditional-access-blocks').accessPolicies.map(({ name }) => name));
  });

  test('filters and selects', async () => {
    const { body } = await get(`/servicePrincipals?$filter=${encodeURIComponent(`appId eq '${clientId}'`)}&$select=appId`);
    expect(body.value).toEqual([{ id: expect.any(String), appId: clientId }]);
  });

  test('shows sign-ins newest first, with the person', async () => {
    const { body } = await get('/auditLogs/signIns?$top=1000');
    expect(body.value.map(({ userPrincipalName }: { userPrincipalName: string }) => userPrincipalName)).toEqual(['bruno@contoso.test', 'adele@contoso.test']);
    expect(body.value[0]).toMatchObject({ appId: clientId, status: { errorCode: 53003 }, appliedConditionalAccessPolicies: [{ result: 'failure' }] });
  });

  test.each([
    ['/servicePrincipals', 'Authorization_RequestDenied', 'Application.Read.All'],
    ['/oauth2PermissionGrants', 'Authorization_RequestDenied', 'Directory.Read.All'],
    ['/policies/authorizationPolicy', 'Authorization_RequestDenied', 'Policy.Read.All'],
    ['/identity/conditionalAccess/policies', 'AccessDenied', 'Policy.Read.All'],
    ['/auditLogs/signIns', 'Authentication_MSGraphPermissionMissing', 'AuditLog.Read.All'],
  ])('%s without its permission is refused, and the permission is named', async (path, code, permission) => {
    const { status, body } = await get(path, ['User.Read']);
    expect({ status, code: body.error.code, names: body.error.message.includes(permission) }).toEqual({ status: 403, code, names: true });
  });

  test('shows no sign-ins without a licence', async () => {
    const free = await startTenant(tenant('principal-disabled'), { clientId });
    const { status, body } = await get('/auditLogs/signIns', everything, free);
    await free.close();
    expect([status, body.error.code]).toEqual([403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant']);
  });

  test('takes no other word than GET and no token of another lab', async () => {
    const other = await startTenant(tenant('healthy'), { clientId });
    const [written, foreign] = await Promise.all([
      ask(`${world.origin}/v1.0/servicePrincipals`, { method: 'DELETE', headers: { authorization: `Bearer ${await world.graphToken(everything)}` } }),
      ask(`${world.origin}/v1.0/servicePrincipals`, { headers: { authorization: `Bearer ${await other.graphToken(everything)}` } }),
    ]);
    await other.close();
    expect([written.status, foreign.status]).toEqual([400, 401]);
  });
});

describe('signing in by device code', () => {
  const asking = async () => (await postForm(`${world.origin}/organizations/oauth2/v2.0/devicecode`, undefined, { client_id: clientId, scope: `${world.origin}/Policy.Read.All openid` })).json() as { device_code: string; user_code: string; verification_uri: string };
  const redeem = async (device_code: string, client_id = clientId) => {
    const answer = await postForm(`${world.origin}/organizations/oauth2/v2.0/token`, undefined, { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_id, device_code });
    return { status: answer.status, body: answer.json() as { error?: string; error_codes?: number[]; access_token?: string } };
  };

  test('waits for the person, gives a token for Graph once, and no second one', async () => {
    const { device_code, user_code, verification_uri } = await asking();
    expect((await redeem(device_code)).body).toMatchObject({ error: 'authorization_pending', error_codes: [70016] });
    expect((await postForm(verification_uri, world.origin, { code: user_code.toLowerCase() })).text).toContain('The program is signed in');
    const { body } = await redeem(device_code);
    expect((await ask(`${world.origin}/v1.0/policies/authorizationPolicy`, { headers: { authorization: `Bearer ${body.access_token}` } })).status).toBe(200);
    expect((await redeem(device_code)).body).toMatchObject({ error: 'bad_verification_code' });
  });

  test('knows neither another code nor another program', async () => {
    const { device_code, verification_uri } = await asking();
    expect((await postForm(verification_uri, world.origin, { code: '<b>' })).status).toBe(400);
    expect((await redeem(device_code, 'other')).body).toMatchObject({ error: 'bad_verification_code' });
    expect((await postForm(`${world.origin}/organizations/oauth2/v2.0/devicecode`, undefined, {})).json()).toMatchObject({ error_codes: [900144] });
  });

  test('ends after a quarter of an hour', async () => {
    const { device_code, user_code, verification_uri } = await asking();
    nowMs += 15 * 60_000;
    expect((await postForm(verification_uri, world.origin, { code: user_code })).status).toBe(400);
    expect((await redeem(device_code)).body).toMatchObject({ error: 'expired_token', error_codes: [70019] });
  });
});

test('what PowerShell prints is at an address of its own', async () => {
  const { text, headers } = await ask(`${world.origin}/lab/powershell`);
  expect([text, headers['content-type']]).toEqual([world.outputs, 'text/plain; charset=utf-8']);
});

test.each(tenants.map((one) => [one.id, one] as const))('the tenant %s says in both languages what is wrong in it, and where that is known from', (_id, { title, story, sources }) => {
  expect([title, story].every(({ en, it }) => en.length > 8 && it.length > 8 && en !== it)).toBe(true);
  expect(sources.length).toBeGreaterThan(0);
});
