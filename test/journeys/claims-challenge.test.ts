import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('claims-challenge', { msal: [5, 4] }, async (play, locale) => {
  await play.stands('done');
  expect(await play.reads()).toContain({ en: 'Signed in as Adele Vance', it: 'Accesso eseguito come Adele Vance' }[locale]);
  expect(await play.calls()).toEqual(['Bearer 401', 'Bearer 200']);
  expect((await play.story()).slice(-4)).toEqual(['acquire naa token-received', 'call naa claims-challenge', 'acquire naa token-received', 'call naa backend-answered']);
});
