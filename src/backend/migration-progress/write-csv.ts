import type { HeadCount, MigrationProgress } from '../../contracts/migration.ts';

type Row = readonly [day: string, measure: string, value: string, people: number, tenants: number | ''];

/** Spreadsheets run what begins like a formula, also inside quotes. */
const cell = (value: string | number): string => {
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line a count, as RFC 4180 writes them: counts of days with their day, counts over the whole range with `from/to` in its place. */
export function writeCsv({ tenant, from, to, days, clients, errors, tenants }: MigrationProgress): string {
  const range = `${from}/${to}`;
  const named = (day: string, measure: string, counts: Readonly<Record<string, HeadCount | undefined>>): Row[] =>
    Object.entries(counts).flatMap(([value, count]) => (count ? [[day, measure, value, count.people, tenant === null ? count.tenants : '']] : []));
  const rows: Row[] = [
    ...days.flatMap(({ day, all, paths, families, standing }) => [...named(day, 'all', { '': all }), ...named(day, 'path', paths), ...named(day, 'client', families), ...named(day, 'standing', standing)]),
    ...clients.map(({ path, family, personDays }): Row => [range, 'person-days by path and client', `${path} ${family}`, personDays, '']),
    ...errors.flatMap(({ code, refusedPersonDays, lockedOutPersonDays, detouredPersonDays, unprovenCalls }): Row[] => [
      [range, 'person-days locked out', code, lockedOutPersonDays, ''],
      [range, 'person-days refused', code, refusedPersonDays, ''],
      [range, 'person-days by a detour', code, detouredPersonDays, ''],
      [range, 'calls refused unproven', code, unprovenCalls, ''],
    ]),
    ...tenants.flatMap(({ tenant: name, standing }) => Object.entries(standing).map(([value, people]): Row => [to, `standing of ${name}`, value, people, ''])),
  ];
  return [['day', 'measure', 'value', 'people', 'tenants'], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
