import { expect } from '@jest/globals';
import { journey } from './journey.ts';
import { scenarioNamed } from './play.ts';
import { signInByWindow } from './windows.ts';

journey('a sign-in window that the person closes', { scenario: scenarioNamed('online-naa-reported-but-absent') }, async (play, locale) => {
  await play.stands('needs-click');
  const [dialog] = await Promise.all([play.context.waitForEvent('page'), play.click()]);
  await dialog.locator('#go').waitFor();
  await dialog.close();
  await play.pane.getByText({ en: 'The sign-in window was closed, or the browser cut it off.', it: 'La finestra di accesso è stata chiusa o il browser l’ha isolata.' }[locale]).waitFor();
  await play.stands('needs-click');
  expect((await play.journal()).at(-1)).toMatchObject({ path: 'dialog', code: 'dialog-lost', foreign: { code: '12006' } });
  await signInByWindow(play);
  expect(await play.calls()).toEqual(['Bearer 200']);
});
