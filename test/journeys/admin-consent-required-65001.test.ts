import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('admin-consent-required-65001', { msal: [5, 4] }, async (play, locale) => {
  await play.stands('needs-click');
  await play.says({ en: 'What AADSTS65001 means', it: 'Cosa significa AADSTS65001' }[locale]);
  await play.click();
  await play.page.getByRole('dialog').getByRole('button', { name: { en: 'Back without approval', it: 'Torna senza approvazione' }[locale] }).click();
  await play.stands('cannot');
  await play.says({ en: 'What AADSTS90094 means', it: 'Cosa significa AADSTS90094' }[locale]);
  expect(await play.reads()).toContain({ en: 'An administrator has to agree before people of your organisation can use this add-in.', it: 'Un amministratore deve acconsentire prima che le persone della tua organizzazione possano usare questo componente.' }[locale]);
  expect(await play.pane.locator('[data-fact="owner"]').innerText()).toBe({ en: 'Your administrator', it: 'Il tuo amministratore' }[locale]);
  expect(await play.calls()).toEqual([]);
  expect((await play.journal()).at(-1)).toMatchObject({ event: 'token-refused-window', code: 'entra-refused' });
});
