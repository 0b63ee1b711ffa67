import { expect } from '@jest/globals';
import { journey } from './journey.ts';
import { mailRoute } from './mail-route.ts';

const mail = mailRoute();
journey('graph-consent-missing', { msal: [5, 4], before: mail.before }, async (play) => {
  await play.stands('done');
  const refused = await mail.call();
  expect([refused.status, await refused.json()]).toEqual([403, expect.objectContaining({ code: 'consent-required', explains: 'AADSTS65001' })]);
});
