import { expect } from '@jest/globals';
import { journey } from '../journey.ts';
import { groupOf, handedOn, openPanel, readGuide, verdict } from './panel.ts';

journey('online-legacy-refused', {}, async (play, locale) => {
  await play.stands('needs-click');
  await openPanel(play, locale);
  expect(await verdict(play)).toContain({ en: 'One click is missing: choose Sign in', it: 'Manca un clic: scegli Accedi' }[locale]);
  const mine = groupOf(play, 'user');
  expect(await mine.innerText()).toContain({ en: 'It has probably moved to the cloud: its old tokens have ended', it: 'Probabilmente è stata spostata nel cloud: i suoi vecchi token sono finiti' }[locale]);
  expect(await readGuide(mine, 'legacy-tokens-gone')).toContain({ en: 'No administrator, no support case and no command brings them back.', it: 'legacy' }[locale]);
  // The road shall not be surer than the finding.
  expect(await play.pane.locator('[data-part="panel"]').innerText()).toContain({ en: 'It is not clear where your mailbox is, so both are told.', it: 'Non è chiaro dove si trovi la tua cassetta postale, perciò si dicono entrambe le cose.' }[locale]);
  const { json } = await handedOn(play, locale);
  expect(JSON.parse(json)).toMatchObject({ verdict: { canWork: 'one-click' } });
});
