import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('online-naa-cancelled', { msal: [5, 4] }, async (play, locale) => {
  await play.stands('needs-click');
  await play.click();
  await play.page.getByRole('dialog').getByRole('button', { name: { en: 'Cancel', it: 'Annulla' }[locale] }).click();
  await play.pane.getByText({ en: 'The sign-in was closed before it finished.', it: 'L’accesso è stato chiuso prima della fine.' }[locale]).waitFor();
  await play.stands('needs-click');
  expect(await play.calls()).toEqual([]);
  const [last] = (await play.journal()).slice(-1);
  expect(last).toMatchObject({ event: 'token-refused-window', code: 'sign-in-cancelled', path: 'naa' });
});
