import { createJournal } from '../../src/auth/index.ts';

test('whatever a line holds, tokens and addresses are taken out of it', () => {
  const journal = createJournal(() => 12.7);
  journal.write({ step: 'acquire', event: 'x', outcome: 'failed', foreign: { source: 'msal', text: 'adele@contoso.test eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.sig' }, details: { who: 'bruno@contoso.test', n: 1, no: null } });
  expect(journal.lines()).toEqual([{ atMs: 13, step: 'acquire', event: 'x', outcome: 'failed', foreign: { source: 'msal', text: '[address] [token]' }, details: { who: '[address]', n: 1, no: null } }]);
});

test('it keeps the newest 500 lines', () => {
  const journal = createJournal(() => 0);
  for (let count = 0; count < 510; count++) journal.write({ step: 'call', event: `e${count}`, outcome: 'ok' });
  expect(journal.lines()).toHaveLength(500);
  expect(journal.lines()[0]!.event).toBe('e10');
});
