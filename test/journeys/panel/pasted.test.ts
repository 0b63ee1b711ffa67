import { expect } from '@jest/globals';
import { scenarioNamed } from '../play.ts';
import { journey } from '../journey.ts';
import { openPanel } from './panel.ts';

journey('pasted texts', { scenario: scenarioNamed('online-naa') }, async (play, locale) => {
  await play.stands('done');
  await openPanel(play, locale);
  const [field, answer] = [play.pane.locator('textarea').first(), play.pane.locator('[data-part="explanation"]')];

  await field.fill('The colour of our order 4711 is 53003.');
  await answer.getByText({ en: 'Nothing known was recognised', it: 'non è stato riconosciuto nulla di noto' }[locale]).waitFor();

  await field.fill('AADSTS9876543: a number that nobody has published');
  await answer.getByRole('link').waitFor();
  expect(await answer.getByRole('link').getAttribute('href')).toContain('https://login.microsoftonline.com/error');

  // A megabyte of bracket soup, with the one thing that counts at its end.
  await field.fill(`${'{["\\u0022}]<'.repeat(80_000)} AADSTS50105`);
  await answer.locator('[data-primary="AADSTS50105"]').waitFor({ timeout: 30_000 });

  await field.fill('EwsEnabled       : False\nEwsAllowedAppIDs :');
  await play.pane.locator('[data-finding="ews-state"][data-outcome="fail"], [data-finding="ews-state"][data-outcome="info"]').waitFor({ state: 'attached' });

  await field.fill('');
  await answer.locator('h4').waitFor({ state: 'detached' });
});
