import type { Lab } from '../../../src/simulator/lab.ts';
import type { World } from '../../../src/simulator/world.ts';
import { postForm } from '../loopback-request.ts';
import { situation, testLab } from '../test-lab.ts';
import { addInOrigin, authorize, broughtBack, decide, redeem } from './sign-in-steps.ts';

let lab: Lab;
const world = (id: string): Promise<World> => lab.world(id);

beforeAll(async () => {
  lab = await testLab([
    situation('granted'),
    situation('consent', { entra: { consent: 'user' } }),
    situation('declined', { entra: { consent: 'user' } }),
    situation('admin', { entra: { consent: 'admin' } }),
    situation('blocked', { entra: { conditionalAccess: 'blocked' } }),
    situation('not-approved', { entra: { conditionalAccess: 'approved-client-app' } }),
    situation('resource-disabled', { entra: { informationProtection: 'disabled' } }),
    situation('coop', { entra: { consent: 'user', coop: 'same-origin' } }),
  ]);
});
afterAll(() => lab.close());

describe('the authorization endpoint', () => {
  test('nothing to ask means straight back, in the fragment, with state and client_info', async () => {
    const here = await world('granted');
    const answer = await authorize(here);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toMatch(new RegExp(`^${addInOrigin(here)}/redirect\\.html#`));
    const { client_info, code, state } = broughtBack(answer);
    expect(code).toBeTruthy();
    expect(state).toBe('s-1');
    expect(JSON.parse(Buffer.from(client_info ?? '', 'base64url').toString())).toEqual({
      uid: 'a0000000-0000-4000-8000-000000000001',
      utid: '11111111-2222-4333-8444-555555555555',
    });
  });

  test('the query carries the answer when the application asks for it', async () => {
    const answer = await authorize(await world('granted'), { response_mode: 'query' });
    expect(new URL(answer.headers.location ?? '').searchParams.get('code')).toBeTruthy();
  });

  test.each([
    ['another redirect address', { redirect_uri: 'https://evil.test/redirect.html' }, 'AADSTS50011'],
    ['another path of the add-in', { redirect_uri: 'http://addin.localhost/other.html' }, 'AADSTS50011'],
    ['another client', { client_id: '00000000-0000-4000-8000-000000000000' }, 'AADSTS700016'],
    ['no client', { client_id: undefined }, 'AADSTS900144'],
  ])('%s is told on a page and never redirected to', async (_, changes, number) => {
    const answer = await authorize(await world('granted'), changes);
    expect(answer.status).toBe(400);
    expect(answer.headers.location).toBeUndefined();
    expect(answer.text).toContain(number);
  });

  test.each([
    ['an implicit flow', { response_type: 'id_token token' }, 'unsupported_response_type', 'AADSTS70005'],
    ['form_post', { response_mode: 'form_post' }, 'invalid_request', 'AADSTS9002313'],
    ['no scope', { scope: '' }, 'invalid_request', 'AADSTS900144'],
    ['two resources', { scope: 'api://11111111-1111-4111-8111-111111111111/a User.Read' }, 'invalid_scope', 'AADSTS700022'],
    ['claims that are not JSON', { claims: '{' }, 'invalid_request', 'AADSTS9002313'],
  ])('%s is refused by redirect', async (_, changes, error, number) => {
    const back = broughtBack(await authorize(await world('granted'), changes));
    expect(back).toMatchObject({ error, state: 's-1' });
    expect(back['error_description']).toMatch(new RegExp(`^${number}: `));
  });

  test('an account of another tenant is refused', async () => {
    const answer = await authorize(await world('granted'), {}, '66666666-7777-4888-8999-aaaaaaaaaaaa');
    expect(answer.text).toContain('AADSTS50020');
  });

  test('a tenant that does not exist is refused', async () => {
    const answer = await authorize(await world('granted'), {}, '99999999-0000-4000-8000-000000000000');
    expect(answer.json()).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] });
  });
});

describe('the pages', () => {
  test('consent is asked once, in the wanted language, and remembered in this world', async () => {
    const here = await world('consent');
    const page = await authorize(here, { ui_locales: 'it' });
    expect(page.text).toContain('Autorizzazioni richieste');
    expect((await authorize(here, {}, 'organizations', { 'accept-language': 'it-IT,it;q=0.9' })).text).toContain('<html lang="it">');
    expect((await authorize(here)).text).toContain('Permissions requested');
    expect(broughtBack(await authorize(here, { prompt: 'none' }))).toMatchObject({ error: 'consent_required' });

    const { code } = broughtBack(await decide(here, page, 'accept'));
    expect((await redeem(here, { code: code ?? '' })).status).toBe(200);
    expect((await authorize(here)).status).toBe(302);
  });

  test('a ticket of the consent page works once', async () => {
    const here = await world('declined');
    const page = await authorize(here);
    expect(broughtBack(await decide(here, page, 'cancel'))).toMatchObject({ error: 'access_denied', error_subcode: 'cancel', state: 's-1' });
    expect((await decide(here, page, 'accept')).status).toBe(400);
  });

  test('admin consent shows who must approve and a way back without it', async () => {
    const page = await authorize(await world('admin'));
    expect(page.text).toContain('Need admin approval');
    expect(page.text).toContain('AADSTS90094');
    expect(page.text).toMatch(/href="http:\/\/addin\.localhost:\d+\/redirect\.html#error=access_denied/);
    expect(broughtBack(await authorize(await world('admin'), { prompt: 'none' }))['error_description']).toMatch(/^AADSTS65001/);
  });

  test('Conditional Access ends on a page, and silently in an error', async () => {
    const page = await authorize(await world('blocked'));
    expect(page.status).toBe(200);
    expect(page.text).toContain('AADSTS53003');
    expect(page.text).not.toContain('href=');
    expect(broughtBack(await authorize(await world('blocked'), { prompt: 'none' }))['error_description']).toMatch(/^AADSTS53003/);
  });

  test.each([['not-approved', 'AADSTS530021'], ['resource-disabled', 'AADSTS500014']])('%s ends on a page that names %s and leads nowhere', async (id, number) => {
    const page = await authorize(await world(id));
    expect(page.text).toContain(number);
    expect(page.text).not.toContain('href=');
  });

  test('COOP is sent where the situation says so, and left out for pocd=1', async () => {
    expect((await authorize(await world('coop'))).headers['cross-origin-opener-policy']).toBe('same-origin');
    expect((await authorize(await world('coop'), { pocd: '1' })).headers['cross-origin-opener-policy']).toBeUndefined();
    expect((await authorize(await world('admin'))).headers['cross-origin-opener-policy']).toBeUndefined();
  });

  test('what an application sends is shown as text', async () => {
    const page = await authorize(await world('coop'), { scope: 'api://11111111-1111-4111-8111-111111111111/<script>' });
    expect(page.text).toContain('&lt;script&gt;');
    expect(page.text).not.toContain('<script');
  });

  test('a page of another site cannot accept for the person', async () => {
    const here = await world('coop');
    const ticket = /name="ticket" value="([^"]+)"/.exec((await authorize(here)).text)?.[1] ?? '';
    const answer = await postForm(`${here.info('cross').loginOrigin}/organizations/consent`, 'https://evil.test', { ticket, decision: 'accept' });
    expect(answer.status).toBe(403);
  });
});
