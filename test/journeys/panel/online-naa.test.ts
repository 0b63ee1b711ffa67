import { expect } from '@jest/globals';
import { people } from '../../../src/simulator/people.ts';
import { journey } from '../journey.ts';
import { handedOn, openPanel, verdict } from './panel.ts';

journey('online-naa', {}, async (play, locale) => {
  await play.stands('done');
  await openPanel(play, locale);
  expect(await verdict(play)).toContain({ en: 'You can work', it: 'Puoi lavorare' }[locale]);
  expect(await play.pane.locator('[data-owner]').count()).toBe(0);
  const { json } = await handedOn(play, locale);
  expect(JSON.parse(json)).toMatchObject({ verdict: { canWork: 'yes' } });
  // The search of what is handed on is awake: there were tokens, and it knows an address when it sees one.
  expect(await play.minted()).toBeGreaterThan(0);
  expect(await play.leaksIn(`${json} ${people.adele.address}`)).toEqual([people.adele.address]);

  const road = play.pane.locator('section').filter({ has: play.pane.getByRole('img') });
  expect(await road.getByRole('img').getAttribute('aria-label')).toMatch({ en: /^Time line: \d+ dates past/, it: /^Linea del tempo: \d+ date passate/ }[locale]);
  const rows = road.locator('tr[data-tense]');
  expect(await rows.count()).toBeGreaterThan(20);
  expect(await road.locator('tr[data-superseded="true"]').first().textContent()).toContain({ en: 'replaced by a later announcement', it: 'sostituito da un annuncio successivo' }[locale]);
  expect(await road.locator('tr[data-superseded="true"] s').count()).toBeGreaterThan(0);
});
