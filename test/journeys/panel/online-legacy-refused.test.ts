import { expect } from '@jest/globals';
import { journey } from '../journey.ts';
import { groupOf, handedOn, openPanel, readGuide, verdict } from './panel.ts';

journey('online-legacy-refused', {}, async (play, locale) => {
  await play.stands('needs-click');
  await openPanel(play, locale);
  expect(await verdict(play)).toContain({ en: 'One click is missing: choose Sign in', it: 'Manca un clic: scegli Accedi' }[locale]);
  const mine = groupOf(play, 'user');
  expect(await mine.innerText()).toContain({ en: 'It has probably moved there: its old tokens have ended', it: 'Probabilmente è stata spostata lì: i suoi vecchi token sono finiti' }[locale]);
  expect(await readGuide(mine, 'legacy-tokens-gone')).toContain({ en: 'No administrator, no support case and no command brings them back.', it: 'legacy' }[locale]);
  const { json } = await handedOn(play, locale);
  expect(JSON.parse(json)).toMatchObject({ verdict: { canWork: 'one-click' } });
});
