import { expect } from '@jest/globals';
import { journey } from './journey.ts';
import { signInByWindow } from './windows.ts';

journey('online-naa-reported-but-absent', { msal: [5, 4] }, async (play, locale) => {
  await play.stands('needs-click');
  expect(await play.reads()).toContain({ en: 'Outlook reports nested app authentication, but it is not there.', it: 'Outlook dichiara l’autenticazione annidata, ma non c’è.' }[locale]);
  expect(await play.story()).toEqual(expect.arrayContaining(['detect bridge-absent', 'choose naa naa-reported-but-absent']));
  await signInByWindow(play);
  expect(await play.calls()).toEqual(['Bearer 200']);
});
