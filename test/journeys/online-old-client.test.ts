import { expect } from '@jest/globals';
import { journey } from './journey.ts';
import { signInByClientWindow } from './windows.ts';

journey('online-old-client', {}, async (play, locale) => {
  await play.stands('needs-click');
  const asked = await play.reads();
  expect(asked).toContain({ en: 'This Outlook is older than nested app authentication.', it: 'Questo Outlook è precedente all’autenticazione annidata.' }[locale]);
  expect(asked).toContain({ en: 'This Outlook has no Office single sign-on.', it: 'Questo Outlook non ha il Single Sign-On (SSO) di Office.' }[locale]);
  await signInByClientWindow(play);
  expect(await play.reads()).toContain({ en: 'Sign-in window', it: 'Finestra di accesso' }[locale]);
  expect(await play.calls()).toEqual(['Bearer 200']);
  expect((await play.story()).slice(-2)).toEqual(['acquire dialog token-received', 'call dialog backend-answered']);
});
