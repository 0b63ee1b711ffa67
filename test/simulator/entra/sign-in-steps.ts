import { createHash } from 'node:crypto';
import { deployment } from '../../../src/deployment/index.ts';
import type { World } from '../../../src/simulator/world.ts';
import { ask, postForm, type Answer } from '../loopback-request.ts';

export const { clientId, scope } = deployment.entra;
export const scopeName = scope.slice(scope.lastIndexOf('/') + 1);
export const verifier = 'a-verifier-that-is-long-enough-for-the-standard-0123456789';
const challenge = createHash('sha256').update(verifier).digest('base64url');

export const addInOrigin = (world: World): string => new URL(world.info('cross').addInUrl).origin;
export const redirectUri = (world: World): string => `${addInOrigin(world)}/redirect.html`;

/** The authorization request that MSAL makes; `undefined` in `changes` leaves a parameter out. */
export function authorize(world: World, changes: Readonly<Record<string, string | undefined>> = {}, tenant = 'organizations', headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const wish: Record<string, string | undefined> = {
    client_id: clientId,
    redirect_uri: redirectUri(world),
    response_type: 'code',
    response_mode: 'fragment',
    scope: `${scope} openid profile offline_access`,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    nonce: 'n-1',
    state: 's-1',
    client_info: '1',
    ...changes,
  };
  const query = new URLSearchParams(Object.entries(wish).filter((pair): pair is [string, string] => pair[1] !== undefined));
  return ask(`${world.info('cross').loginOrigin}/${tenant}/oauth2/v2.0/authorize?${query}`, { headers });
}

/** What came back to the application, from the fragment or the query. */
export function broughtBack(answer: Answer): Readonly<Record<string, string>> {
  const to = new URL(answer.headers.location ?? '');
  return Object.fromEntries(new URLSearchParams(to.hash ? to.hash.slice(1) : to.search));
}

export const redeem = (world: World, changes: Readonly<Record<string, string>>, origin: string | undefined = addInOrigin(world)): Promise<Answer> =>
  postForm(`${world.info('cross').loginOrigin}/organizations/oauth2/v2.0/token`, origin, {
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirectUri(world),
    code_verifier: verifier,
    scope: `${scope} openid profile offline_access`,
    ...changes,
  });

/** Presses a button on the consent page. */
export function decide(world: World, page: Answer, decision: 'accept' | 'cancel'): Promise<Answer> {
  const ticket = /name="ticket" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const { loginOrigin } = world.info('cross');
  return postForm(`${loginOrigin}${action}`, loginOrigin, { ticket, decision });
}
