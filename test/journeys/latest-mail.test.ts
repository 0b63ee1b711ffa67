import { expect } from '@jest/globals';
import { journey } from './journey.ts';
import { mailRoute } from './mail-route.ts';

const mail = mailRoute();
journey('online-naa', { msal: [5], before: mail.before }, async (play) => {
  await play.stands('done');
  const answer = await mail.call();
  expect([answer.status, await answer.json()]).toEqual([200, { message: { subject: 'Offer for the autumn fair', from: 'Elena Marchi', receivedAt: expect.any(String) } }]);
});
