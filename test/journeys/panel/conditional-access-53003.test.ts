import { expect } from '@jest/globals';
import { journey } from '../journey.ts';
import { groupOf, handedOn, openPanel, readGuide, verdict } from './panel.ts';

journey('conditional-access-53003', {}, async (play, locale) => {
  await play.stands('needs-click');
  await play.click();
  await play.page.getByRole('dialog').getByRole('button', { name: { en: 'Close', it: 'Chiudi' }[locale] }).click();
  await play.stands('cannot');
  await openPanel(play, locale);
  expect(await verdict(play)).toContain({ en: 'You cannot work here now. Your administrator has to act.', it: 'Ora qui non puoi lavorare. Deve intervenire il tuo amministratore.' }[locale]);
  expect(await verdict(play)).toContain({ en: 'Same answer? Only an administrator can change it.', it: 'Stessa risposta? Solo un amministratore può cambiarla.' }[locale]);
  const admin = groupOf(play, 'admin');
  expect(await admin.innerText()).toContain({ en: 'What to do about AADSTS53003', it: 'Cosa fare per AADSTS53003' }[locale]);
  const correlationId = (await play.journal()).at(-1)!.correlationId!;
  expect(await readGuide(admin, 'sign-in-log')).toContain(correlationId);
  const { report, json, mail } = await handedOn(play, locale);
  for (const text of [report, json, mail]) expect(text).toContain(correlationId);
  expect(JSON.parse(json)).toMatchObject({ verdict: { canWork: 'no', owner: 'admin' } });
});
