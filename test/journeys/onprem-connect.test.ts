import { expect } from '@jest/globals';
import { journey } from './journey.ts';
import { scenarioNamed } from './play.ts';

const keep = { en: 'Connect my work account', it: 'Collega il mio account aziendale' };

journey('onprem-connect', {}, async (play, locale) => {
  await play.stands('done');
  const before = await play.pane.locator('[data-fact="person"]').innerText();
  await play.says(keep[locale]);
  await play.pane.getByRole('button', { name: keep[locale] }).click();
  await play.says({ en: 'Your earlier account was recognised.', it: 'Il tuo account precedente è stato riconosciuto.' }[locale]);
  const reads = await play.reads();
  expect(reads).toContain({ en: 'Signed in as Bruno Conti', it: 'Accesso eseguito come Bruno Conti' }[locale]);
  expect(reads).not.toContain(keep[locale]);
  expect(await play.pane.locator('[data-fact="person"]').innerText()).toBe(before);
  expect(await play.calls()).toEqual(['ExchangeIdentity 200', 'Bearer 200']);
  expect((await play.story()).slice(-4)).toEqual(['acquire office-sso token-received', 'acquire exchange-identity token-received', 'call office-sso accounts-linked', 'call office-sso backend-answered']);
});

/** The same mailbox in an Outlook that has no way to Entra but a window. */
const { client, ...scene } = scenarioNamed('onprem-connect');
const inWindow = (dialog: 'native' | 'browser') => ({ ...scene, client: { ...client, dialog, sets: client.sets.filter((set) => set !== 'IdentityAPI 1.3') } });

journey('connecting by a window', { scenario: inWindow('native') }, async (play, locale) => {
  await play.stands('done');
  await play.says(keep[locale]);
  await play.pane.getByRole('button', { name: keep[locale] }).click();
  await play.says({ en: 'Your earlier account was recognised.', it: 'Il tuo account precedente è stato riconosciuto.' }[locale]);
  expect(await play.calls()).toEqual(['ExchangeIdentity 200', 'Bearer 200']);
});

journey('connecting by a window that is closed', { scenario: inWindow('browser') }, async (play, locale) => {
  await play.stands('done');
  await play.says(keep[locale]);
  const [window] = await Promise.all([play.context.waitForEvent('page'), play.pane.getByRole('button', { name: keep[locale] }).click()]);
  await window.locator('#go').waitFor();
  await window.close();
  await play.stands('needs-click');
  await play.pane.getByRole('button', { name: { en: 'Back', it: 'Indietro' }[locale], exact: true }).click();
  await play.stands('done');
  expect(await play.reads()).toContain(keep[locale]);
  expect(await play.calls()).toEqual(['ExchangeIdentity 200']);
});

journey('online-naa', {}, async (play, locale) => {
  await play.stands('done');
  await play.says({ en: 'Did you have an account here before?', it: 'Avevi già un account in questo servizio?' }[locale]);
  const reads = await play.reads();
  expect(reads).toContain({ en: 'where Outlook does not prove an earlier account any more', it: 'dove Outlook non può più provare un account precedente' }[locale]);
  expect(await play.pane.locator('[data-part="old-account"] button').count()).toBe(0);
});
