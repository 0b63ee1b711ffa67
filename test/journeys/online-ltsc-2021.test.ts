import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('online-ltsc-2021', {}, async (play, locale) => {
  await play.stands('done');
  const reads = await play.reads();
  expect(reads).toContain({ en: 'Signed in as Adele Vance', it: 'Accesso eseguito come Adele Vance' }[locale]);
  expect(reads).toContain({ en: 'Office single sign-on is available.', it: 'È disponibile il Single Sign-On (SSO) di Office.' }[locale]);
  expect(await play.calls()).toEqual(['Bearer 200']);
  expect(await play.story()).toEqual([
    'detect host-ready', 'detect mailbox-located', 'detect bridge-absent',
    'choose naa naa-missing', 'choose office-sso office-sso-reported', 'choose dialog dialog-window', 'choose exchange-identity exchange-ended-in-cloud',
    'acquire office-sso token-received', 'call office-sso backend-answered',
  ]);
});
