import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('conditional-access-53003', { msal: [5, 4] }, async (play, locale) => {
  await play.stands('needs-click');
  await play.click();
  await play.page.getByRole('dialog').getByRole('button', { name: { en: 'Close', it: 'Chiudi' }[locale] }).click();
  await play.stands('cannot');
  await play.says({ en: 'What AADSTS53003 means', it: 'Cosa significa AADSTS53003' }[locale]);
  const reads = await play.reads();
  expect(reads).toContain({ en: 'You cannot be signed in now', it: 'Ora non è possibile accedere' }[locale]);
  expect(reads).toContain({ en: 'A Conditional Access rule of your organisation refused this sign-in', it: 'Una regola di accesso condizionale della tua organizzazione ha rifiutato l’accesso' }[locale]);
  expect(await play.pane.locator('[data-fact="owner"]').innerText()).toBe({ en: 'Your administrator', it: 'Il tuo amministratore' }[locale]);
  expect(await play.calls()).toEqual([]);
  const refusal = (await play.journal()).at(-1)!;
  expect(refusal).toMatchObject({ event: 'token-refused-window', code: 'entra-refused' });
  expect(reads).toContain(refusal.correlationId!);
});
