import { expect } from '@jest/globals';
import { journey } from './journey.ts';
import { signInByWindow } from './windows.ts';

journey('online-naa-bridge-silent', { msal: [5, 4] }, async (play, locale) => {
  const opened = Date.now();
  await play.stands('needs-click');
  expect(Date.now() - opened).toBeLessThan(10_000);
  const verdict = await play.reads();
  expect(verdict).toContain({ en: 'This Outlook signs you in through a window, and a window opens only when you click.', it: 'In questo Outlook si accede da una finestra, che si apre solo con un clic.' }[locale]);
  expect(verdict).toContain({ en: 'Outlook’s own sign-in does not answer.', it: 'L’accesso integrato di Outlook non risponde.' }[locale]);
  expect(await play.story()).toContain('detect bridge-silent');
  await signInByWindow(play);
  expect(await play.reads()).toContain({ en: 'Sign-in window', it: 'Finestra di accesso' }[locale]);
  expect(await play.calls()).toEqual(['Bearer 200']);
});
