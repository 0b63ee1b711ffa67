import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { deployment } from '../../../src/deployment/index.ts';
import type { Lab } from '../../../src/simulator/lab.ts';
import { postForm } from '../loopback-request.ts';
import { situation, testLab } from '../test-lab.ts';

const { clientId: client_id } = deployment.entra;
let lab: Lab;
beforeAll(async () => {
  lab = await testLab([situation('blocked', { entra: { conditionalAccess: 'blocked' } })]);
});
afterAll(() => lab.close());

const post = async (endpoint: string, fields: Readonly<Record<string, string>>) => {
  const { loginOrigin } = (await lab.world('blocked')).info('cross');
  return postForm(`${loginOrigin}/${endpoint}`, undefined, fields);
};

test('a program that is not registered gets no device code', async () => {
  expect((await post('organizations/oauth2/v2.0/devicecode', { client_id: '00000000-0000-4000-8000-000000000000', scope: 'openid' })).json()).toMatchObject({ error: 'unauthorized_client', error_codes: [700016] });
});

test('a rule that refuses every sign-in refuses this one too', async () => {
  const { device_code, user_code: code } = (await post('organizations/oauth2/v2.0/devicecode', { client_id, scope: 'User.Read' })).json();
  expect((await post('common/oauth2/deviceauth', { code })).status).toBe(200);
  expect((await post('organizations/oauth2/v2.0/token', { grant_type: 'device_code', client_id, device_code })).json()).toMatchObject({ error_codes: [53003] });
});
