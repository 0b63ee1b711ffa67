import { createApplications } from '../../../src/simulator/graph/applications.ts';
import { GraphRefusal } from '../../../src/simulator/graph/refusals.ts';
import { jsonReply } from './replies.ts';

const scope = { id: 's1', value: 'access_as_user', isEnabled: true };
const first = () => ({ id: 'o1', appId: 'a1', displayName: 'One', spa: { redirectUris: ['https://a.example/'] }, api: { requestedAccessTokenVersion: null, oauth2PermissionScopes: [scope], preAuthorizedApplications: [] } });
const writer = { objectId: 'p', tenantId: 't', tokenId: 'u', permissions: ['Application.ReadWrite.All'] };

const tenant = () => createApplications([first()], { uuid: (() => { let last = 0; return () => `new-${(last += 1)}`; })() });

/** Status, or the refusal's status and code. */
async function ask(applications: ReturnType<typeof tenant>, method: string, path: string, body?: unknown, caller = writer): Promise<unknown> {
  const url = new URL(`http://127.0.0.1/v1.0${path}`);
  const call = { method, url, headers: {}, text: async () => JSON.stringify(body) };
  try {
    const reply = await applications.answer(call, url.pathname.replace('/v1.0', ''), caller);
    return reply && jsonReply(reply);
  } catch (error) {
    if (error instanceof GraphRefusal) return [error.status, error.code];
    throw error;
  }
}

test('a registration is found by its client id and by its own id', async () => {
  expect(await ask(tenant(), 'GET', "/applications?$filter=appId eq 'a1'&$select=appId")).toEqual([200, expect.objectContaining({ value: [{ id: 'o1', appId: 'a1' }] })]);
  expect(await ask(tenant(), 'GET', '/applications/o1')).toEqual([200, first()]);
  expect(await ask(tenant(), 'GET', '/applications/o2')).toEqual([404, 'Request_ResourceNotFound']);
  expect(await ask(tenant(), 'GET', '/users')).toBeUndefined();
});

test('what a change does not name stays as it was, also inside of objects', async () => {
  const applications = tenant();
  expect(await ask(applications, 'PATCH', '/applications/o1', { api: { requestedAccessTokenVersion: 2 }, identifierUris: ['api://a1'] })).toEqual([204, undefined]);
  expect(applications.items).toEqual([{ ...first(), identifierUris: ['api://a1'], api: { ...first().api, requestedAccessTokenVersion: 2 } }]);
});

test('a new registration has the parts that nobody named', async () => {
  const applications = tenant();
  expect(await ask(applications, 'POST', '/applications', { displayName: 'Two', spa: { redirectUris: ['https://b.example/'] } })).toEqual([201, expect.objectContaining({ id: 'new-1', appId: 'new-2', web: expect.any(Object), spa: { redirectUris: ['https://b.example/'] } })]);
  expect(applications.items).toHaveLength(2);
});

test.each<[string, string, string, unknown, unknown]>([
  ['a scope that is left out while enabled', 'PATCH', '/applications/o1', { api: { oauth2PermissionScopes: [] } }, [400, 'CannotDeleteOrUpdateEnabledEntitlement']],
  ['a scope that is changed while enabled', 'PATCH', '/applications/o1', { api: { oauth2PermissionScopes: [{ ...scope, value: 'other' }] } }, [400, 'CannotDeleteOrUpdateEnabledEntitlement']],
  ['a client of a scope of the same request', 'PATCH', '/applications/o1', { api: { oauth2PermissionScopes: [scope, { id: 's2', isEnabled: true }], preAuthorizedApplications: [{ appId: 'x', delegatedPermissionIds: ['s2'] }] } }, [400, 'InvalidValue']],
  ['the beta’s name', 'PATCH', '/applications/o1', { api: { preAuthorizedApplications: [{ appId: 'x', permissionIds: ['s1'] }] } }, [400, 'Request_BadRequest']],
  ['no name', 'POST', '/applications', {}, [400, 'Request_BadRequest']],
  ['an end', 'DELETE', '/applications/o1', {}, [400, 'BadRequest']],
])('%s is refused and changes nothing', async (_what, method, path, body, refusal) => {
  const applications = tenant();
  expect(await ask(applications, method, path, body)).toEqual(refusal);
  expect(applications.items).toEqual([first()]);
});

test('whoever may only read cannot write, and whoever may neither cannot read', async () => {
  expect(await ask(tenant(), 'PATCH', '/applications/o1', {}, { ...writer, permissions: ['Application.Read.All'] })).toEqual([403, 'Authorization_RequestDenied']);
  expect(await ask(tenant(), 'GET', '/applications', undefined, { ...writer, permissions: ['Mail.Read'] })).toEqual([403, 'Authorization_RequestDenied']);
});
