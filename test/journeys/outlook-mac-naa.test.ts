import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('outlook-mac-naa', { msal: [5, 4] }, async (play, locale) => {
  await play.stands('done');
  const reads = await play.reads();
  expect(reads).toContain({ en: 'Signed in as Adele Vance', it: 'Accesso eseguito come Adele Vance' }[locale]);
  expect(reads).toContain({ en: 'Outlook’s own sign-in (NAA)', it: 'Accesso integrato di Outlook (NAA)' }[locale]);
  expect(await play.calls()).toEqual(['Bearer 200']);
  expect((await play.story()).slice(-2)).toEqual(['acquire naa token-received', 'call naa backend-answered']);
});
