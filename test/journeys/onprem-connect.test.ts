import { expect } from '@jest/globals';
import { journey } from './journey.ts';
import { scenarioNamed, type Play } from './play.ts';

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

/** Nobody in the lab has two mailboxes, so the refusal is put in its way. */
const asConflict = async ({ context }: Play) => void (await context.route('**/api/links', async (route) => {
  if (route.request().method() !== 'POST') return route.continue();
  const headers = { 'content-type': 'application/problem+json', 'access-control-allow-origin': (await route.request().allHeaders())['origin']! };
  await route.fulfill({ status: 409, headers, body: JSON.stringify({ code: 'link-conflict', status: 409 }) });
}));

journey('two accounts that cannot become one', { scenario: scenarioNamed('onprem-connect'), before: asConflict }, async (play, locale) => {
  await play.stands('done');
  await play.says(keep[locale]);
  await play.pane.getByRole('button', { name: keep[locale] }).click();
  await play.stands('cannot');
  await play.says({ en: 'The accounts were not connected', it: 'Gli account non sono stati collegati' }[locale]);
  await play.says({ en: 'one of them is already linked to another identity', it: 'una di esse è già collegata a un’altra identità' }[locale]);
  await play.pane.getByRole('button', { name: { en: 'Back', it: 'Indietro' }[locale], exact: true }).click();
  await play.stands('done');
  expect(await play.reads()).toContain(keep[locale]);
});

/** The lab has one Exchange Server, so the answer is changed on its way. */
const asQuestion = async ({ context }: Play) => void (await context.route('**/api/me', async (route) => {
  if (route.request().method() !== 'GET') return route.continue();
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...((await response.json()) as object), oldAccount: 'question' } });
}));

journey('a mailbox that may have moved', { scenario: scenarioNamed('onprem-connect'), before: asQuestion }, async (play, locale) => {
  await play.stands('done');
  await play.says({ en: 'Is this your earlier account?', it: 'È il tuo account precedente?' }[locale]);
  const part = play.pane.locator('[data-part="old-account"]');
  expect(await part.getByRole('button').allInnerTexts()).toEqual([keep[locale]]);
  expect(await part.getByRole('link').allInnerTexts()).toEqual([{ en: 'Ask the vendor', it: 'Chiedi al fornitore' }[locale]]);
});

journey('online-naa', {}, async (play, locale) => {
  await play.stands('done');
  await play.says({ en: 'Did you have an account here before?', it: 'Avevi già un account in questo servizio?' }[locale]);
  const reads = await play.reads();
  expect(reads).toContain({ en: 'where Outlook does not prove an earlier account any more', it: 'dove Outlook non può più provare un account precedente' }[locale]);
  expect(await play.pane.locator('[data-part="old-account"] button').count()).toBe(0);
});
