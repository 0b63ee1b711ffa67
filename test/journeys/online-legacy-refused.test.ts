import { expect } from '@jest/globals';
import { journey } from './journey.ts';
import { signInByClientWindow } from './windows.ts';

journey('online-legacy-refused', {}, async (play, locale) => {
  const opened = Date.now();
  await play.stands('needs-click');
  expect(Date.now() - opened).toBeLessThan(10_000);
  const verdict = await play.reads();
  expect(verdict).toContain({ en: 'Outlook no longer gives this mailbox the old Exchange token.', it: 'Outlook non fornisce più a questa cassetta postale il vecchio token di Exchange.' }[locale]);
  expect(verdict).toContain('Unable to get the outlookIdentityToken');
  expect(verdict).toContain({ en: 'Choose Sign in.', it: 'Scegli Accedi.' }[locale]);
  expect(await play.calls()).toEqual([]);
  const refusal = (await play.journal()).find(({ code }) => code === 'exchange-token-refused');
  expect(refusal).toMatchObject({ path: 'exchange-identity', outcome: 'failed', foreign: { source: 'office', code: '9018' } });
  await signInByClientWindow(play);
  expect(await play.calls()).toEqual(['Bearer 200']);
});
