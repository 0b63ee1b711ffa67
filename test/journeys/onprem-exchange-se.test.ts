import { expect } from '@jest/globals';
import { journey } from './journey.ts';

journey('onprem-exchange-se', {}, async (play, locale) => {
  await play.stands('done');
  const reads = await play.reads();
  expect(reads).toContain({ en: 'Signed in for the mailbox of Bruno Conti', it: 'Accesso eseguito per la cassetta postale di Bruno Conti' }[locale]);
  expect(reads).toContain({ en: 'The mailbox is on Exchange Server, which still gives identity tokens.', it: 'La cassetta postale è su Exchange Server, che fornisce ancora token di identità.' }[locale]);
  expect(await play.calls()).toEqual(['ExchangeIdentity 200']);
  expect((await play.story()).slice(-2)).toEqual(['acquire exchange-identity token-received', 'call exchange-identity backend-answered']);
  const [, located] = await play.journal();
  expect(located).toMatchObject({ event: 'mailbox-located', details: { location: 'on-premises' } });
});
