import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('backend-down', {}, async (play, locale) => {
  await play.stands('cannot');
  const reads = await play.reads();
  expect(reads).toContain({ en: 'You are signed in, but the service of this add-in does not answer.', it: 'L’accesso è riuscito, ma il servizio di questo componente aggiuntivo non risponde.' }[locale]);
  expect(reads).toContain({ en: 'The service cannot be reached', it: 'Il servizio non è raggiungibile' }[locale]);
  expect(await play.pane.locator('[data-fact="owner"]').innerText()).toBe({ en: 'The vendor of this add-in', it: 'Il fornitore di questo componente aggiuntivo' }[locale]);
  expect(await play.calls()).toEqual(['Bearer unanswered']);
  expect((await play.journal()).at(-1)).toMatchObject({ step: 'call', code: 'backend-unreachable' });
});
