import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('online-naa-first-consent', { msal: [5, 4] }, async (play, locale) => {
  await play.stands('needs-click');
  await play.says({ en: 'What AADSTS65001 means', it: 'Cosa significa AADSTS65001' }[locale]);
  const asked = await play.reads();
  expect(asked).toContain({ en: 'One click is needed', it: 'Serve un clic' }[locale]);
  expect(asked).toContain({ en: 'Nobody has yet agreed that this add-in may be used with your account.', it: 'Nessuno ha ancora acconsentito all’uso di questo componente con il tuo account.' }[locale]);
  expect(await play.calls()).toEqual([]);
  await play.click();
  await play.page.getByRole('dialog').getByRole('button', { name: { en: 'Accept', it: 'Accetta' }[locale] }).click();
  await play.stands('done');
  expect(await play.reads()).toContain({ en: 'Signed in as Adele Vance', it: 'Accesso eseguito come Adele Vance' }[locale]);
  expect(await play.calls()).toEqual(['Bearer 200']);
  expect((await play.story()).slice(-3)).toEqual(['acquire naa token-refused-silent', 'acquire naa token-received', 'call naa backend-answered']);
});
