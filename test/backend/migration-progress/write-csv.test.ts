import type { MigrationProgress } from '../../../src/contracts/migration.ts';
import { writeCsv } from '../../../src/backend/migration-progress/write-csv.ts';

const empty: MigrationProgress = { tenant: null, from: '2026-11-01', to: '2026-11-22', countedAt: '', quietAfterDays: 30, days: [], clients: [], errors: [], tenants: [] };

test('without any count there is the head alone', () => expect(writeCsv(empty)).toBe('day,measure,value,people,tenants\r\n'));

test('every count has its line; the number of tenants stands there only over all of them', () => {
  const counted: MigrationProgress = {
    ...empty,
    days: [{ day: '2026-11-22', all: { people: 3, tenants: 2 }, paths: { naa: { people: 2, tenants: 1 } }, families: { mac: { people: 1, tenants: 1 } }, standing: { 'quiet-legacy': { people: 1, tenants: 1 } } }],
    clients: [{ path: 'naa', family: 'mac', personDays: 4 }],
    errors: [{ code: 'token-expired', refusedPersonDays: 0, lockedOutPersonDays: 0, detouredPersonDays: 0, unprovenCalls: 7 }],
    tenants: [{ tenant: 'exchange:mail.contoso.test', standing: { legacy: 3 } }],
  };
  const lines = writeCsv(counted).split('\r\n');
  expect(lines).toEqual(expect.arrayContaining([
    '2026-11-22,all,,3,2', '2026-11-22,path,naa,2,1', '2026-11-22,client,mac,1,1', '2026-11-22,standing,quiet-legacy,1,1',
    '2026-11-01/2026-11-22,person-days by path and client,naa mac,4,', '2026-11-01/2026-11-22,calls refused unproven,token-expired,7,', '2026-11-22,standing of exchange:mail.contoso.test,legacy,3,',
  ]));
  expect(writeCsv({ ...counted, tenant: 't' })).toContain('2026-11-22,all,,3,\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('a cell that begins like the formula %j is made text', (code) => {
  const cell = writeCsv({ ...empty, errors: [{ code, refusedPersonDays: 1, lockedOutPersonDays: 0, detouredPersonDays: 0, unprovenCalls: 0 }] });
  expect(cell).toContain(code.includes('\r') ? `,"'${code}",` : `,'${code},`);
});

test('a comma, a quote and a line break stay inside their cell', () => {
  const [, line] = writeCsv({ ...empty, clients: [{ path: 'a,"b"\n' as never, family: 'mac', personDays: 1 }] }).split('\r\n');
  expect(line).toBe('2026-11-01/2026-11-22,person-days by path and client,"a,""b""\n mac",1,');
});
