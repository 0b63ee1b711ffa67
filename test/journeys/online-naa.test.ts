import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('online-naa', { msal: [5, 4] }, async (play, locale) => {
  await play.stands('done');
  const reads = await play.reads();
  expect(reads).toContain({ en: 'Signed in as Adele Vance', it: 'Accesso eseguito come Adele Vance' }[locale]);
  expect(reads).toContain({ en: 'Outlook’s own sign-in answers, so it is used first.', it: 'L’accesso integrato di Outlook risponde, perciò si usa per primo.' }[locale]);
  expect(await play.calls()).toEqual(['Bearer 200']);
  expect(await play.story()).toEqual([
    'detect host-ready', 'detect mailbox-located', 'detect bridge-answers',
    'choose naa naa-answers', 'choose office-sso office-sso-reported', 'choose dialog dialog-window', 'choose exchange-identity exchange-ended-in-cloud',
    'acquire naa token-received', 'call naa backend-answered',
  ]);
  expect(await play.minted()).toBeGreaterThan(0);
});
