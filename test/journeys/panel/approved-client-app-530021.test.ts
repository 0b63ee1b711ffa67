import { expect } from '@jest/globals';
import { journey } from '../journey.ts';
import { groupOf, handedOn, openPanel, readGuide, verdict } from './panel.ts';

journey('approved-client-app-530021', {}, async (play, locale) => {
  await play.stands('needs-click');
  await play.click();
  await play.page.getByRole('dialog').getByRole('button', { name: { en: 'Close', it: 'Chiudi' }[locale] }).click();
  await play.stands('cannot');
  await play.says({ en: 'What AADSTS530021 means', it: 'Cosa significa AADSTS530021' }[locale]);
  await openPanel(play, locale);
  expect(await verdict(play)).toContain({ en: 'can never count as an approved app', it: 'non può mai valere come app approvata' }[locale]);
  const guide = await readGuide(groupOf(play, 'admin'), 'conditional-access-grant');
  expect(guide).toContain('approvedApplication');
  const { report } = await handedOn(play, locale);
  expect(report).toContain('AADSTS530021');
  expect(await play.calls()).toEqual([]);
});
