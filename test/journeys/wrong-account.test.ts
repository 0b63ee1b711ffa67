import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('wrong-account', { msal: [5, 4] }, async (play, locale) => {
  await play.stands('needs-click');
  const reads = await play.reads();
  expect(reads).toContain({ en: 'Outlook signed in as chiara@fabrikam.test; this mailbox is adele@contoso.test.', it: 'Outlook ha usato l’account chiara@fabrikam.test; questa cassetta postale è adele@contoso.test.' }[locale]);
  expect(reads).toContain({ en: 'Nothing was sent with that account.', it: 'Con quell’account non è stato inviato nulla.' }[locale]);
  expect(await play.calls()).toEqual([]);
  expect(JSON.stringify(await play.journal())).not.toContain('@');
  await play.click();
  await play.stands('done');
  expect(await play.reads()).toContain({ en: 'Signed in as Chiara Riva', it: 'Accesso eseguito come Chiara Riva' }[locale]);
  expect(await play.calls()).toEqual(['Bearer 200']);
});
