import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('offline', {}, async (play, locale) => {
  await play.stands('cannot');
  const reads = await play.reads();
  expect(reads).toContain({ en: 'There is no network connection.', it: 'Non c’è connessione di rete.' }[locale]);
  expect(reads).toContain({ en: 'Reconnect, then choose Try again.', it: 'Ricollegati, poi scegli Riprova.' }[locale]);
  expect(await play.calls()).toEqual([]);
  expect((await play.journal()).at(-1)).toMatchObject({ step: 'acquire', path: 'naa', code: 'offline' });
});
