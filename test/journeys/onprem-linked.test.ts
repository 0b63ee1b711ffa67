import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('onprem-linked', {}, async (play, locale) => {
  await play.stands('done');
  const reads = await play.reads();
  expect(reads).toContain({ en: 'Signed in as Bruno Conti', it: 'Accesso eseguito come Bruno Conti' }[locale]);
  expect(reads).toContain({ en: 'Your earlier account was recognised.', it: 'Il tuo account precedente è stato riconosciuto.' }[locale]);
  expect(reads).toContain({ en: 'Office single sign-on', it: 'Single Sign-On (SSO) di Office' }[locale]);
  expect(await play.calls()).toEqual(['ExchangeIdentity 403', 'Bearer 200']);
  expect((await play.story()).slice(-4)).toEqual(['acquire exchange-identity token-received', 'call exchange-identity backend-refused', 'acquire office-sso token-received', 'call office-sso backend-answered']);
  expect((await play.journal()).find(({ event }) => event === 'backend-refused')).toMatchObject({ code: 'legacy-path-closed' });
});
