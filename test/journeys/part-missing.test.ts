import { expect } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { journey } from './journey.ts';
import { built, scenarioNamed } from './play.ts';

/** The late parts of the pane, by a word that only they hold. */
const partWith = (word: string) => readdirSync(built('addin')).filter((file) => file.endsWith('.js') && !/^(taskpane|dialog|redirect|naa-kit)/.test(file)).filter((file) => readFileSync(`${built('addin')}/${file}`, 'utf8').includes(word));
const blocking = (word: string) => async (play: import('./play.ts').Play) => {
  const parts = partWith(word);
  expect(parts.length).toBeGreaterThan(0);
  await play.context.route((url) => parts.some((part) => url.pathname.endsWith(part)), (route) => route.abort());
};

journey('MSAL’s script does not come', { scenario: scenarioNamed('online-naa'), before: blocking('GetInitContext') }, async (play) => {
  await play.stands('done');
  expect((await play.journal()).find(({ code }) => code === 'part-missing')).toMatchObject({ path: 'naa', outcome: 'failed' });
  expect(await play.calls()).toEqual(['Bearer 200']);
});

journey('the sentences do not come', { scenario: scenarioNamed('offline'), before: blocking('Reconnect, then choose Try again.') }, async (play, locale) => {
  await play.pane.getByRole('alert').waitFor();
  expect(await play.reads()).toContain({ en: 'A part of this add-in could not be loaded.', it: 'Non è stato possibile caricare una parte di questo componente aggiuntivo.' }[locale]);
});

journey('the panel does not come', { scenario: scenarioNamed('online-naa'), before: blocking('It stays on this device.') }, async (play, locale) => {
  await play.stands('done');
  await play.pane.getByRole('button', { name: { en: 'What is going on here?', it: 'Che cosa succede?' }[locale] }).click();
  await play.pane.getByRole('alert').waitFor();
  await play.pane.getByRole('button', { name: { en: 'Back', it: 'Indietro' }[locale] }).click();
  await play.stands('done');
});
