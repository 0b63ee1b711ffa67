import { expect } from '@jest/globals';
import { journey } from './journey.ts';
import { mailRoute } from './mail-route.ts';

const mail = mailRoute();
journey('graph-second-factor', { msal: [5, 4], before: mail.before }, async (play) => {
  await play.stands('done');
  const refused = await mail.call();
  const challenge = refused.headers.get('www-authenticate') ?? '';
  const claims: unknown = JSON.parse(Buffer.from(/error="insufficient_claims", claims="([^"]+)"/.exec(challenge)?.[1] ?? '', 'base64').toString('utf8') || 'null');
  // The pane declares CP1, so it is asked: another client would be refused.
  expect([refused.status, claims]).toEqual([401, { access_token: { polids: { essential: true, values: [expect.any(String)] } } }]);
  expect(await refused.json()).toMatchObject({ code: 'claims-required', explains: 'AADSTS50079' });
});
