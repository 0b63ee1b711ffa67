import { quietAfterDays, type HeadCount, type MigrationDay, type MigrationError, type MigrationProgress, type TenantStanding } from '../../contracts/migration.ts';
import type { SqlDatabase, SqlRow } from '../stores/sql-database.ts';
import { writeDay } from './day.ts';
import { allTenants } from './roll-up.ts';

/** Whole days since 1970, both included; `tenant` may be `allTenants`. */
export interface Range {
  readonly tenant: string;
  readonly from: number;
  readonly to: number;
}

const sql = {
  days: 'select day, measure, value, people, tenants from migration_day where tenant = $1 and day >= $2 and day <= $3 order by day, measure, value',
  refusals: 'select code, sum(calls) as calls from migration_refusal where tenant = $1 and day >= $2 and day <= $3 group by code order by code',
  allRefusals: 'select code, sum(calls) as calls from migration_refusal where day >= $1 and day <= $2 group by code order by code',
  tenants: `select tenant, value, people from migration_day where measure = 'standing' and tenant <> '*'
    and day = (select max(day) from migration_day where measure = 'standing' and day > $1 and day <= $2) order by tenant, value`,
};

/** Every tenant is counted on every day on which any is; a range that ends after a longer standstill than this has no table of tenants. */
const tenantsSeenWithinDays = 7;

interface Total extends HeadCount {
  readonly day: number;
  readonly measure: string;
  readonly value: string;
}

const totalOf = (row: SqlRow): Total => ({ day: Number(row.day), measure: String(row.measure), value: String(row.value), people: Number(row.people), tenants: Number(row.tenants) });

const namedCounts = (totals: readonly Total[], measure: string): Readonly<Record<string, HeadCount>> =>
  Object.fromEntries(totals.filter((total) => total.measure === measure).map(({ value, people, tenants }) => [value, { people, tenants }]));

function daysOf(totals: readonly Total[]): MigrationDay[] {
  const days = new Map<number, Total[]>();
  for (const total of totals) days.set(total.day, [...(days.get(total.day) ?? []), total]);
  return [...days].map(([day, all]) => ({
    day: writeDay(day),
    all: namedCounts(all, 'all')[''] ?? { people: 0, tenants: 0 },
    paths: namedCounts(all, 'path'),
    families: namedCounts(all, 'family'),
    standing: namedCounts(all, 'standing'),
  }));
}

/** The sum over days, by value. */
function personDays(totals: readonly Total[], measure: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { value, people } of totals.filter((total) => total.measure === measure)) sums.set(value, (sums.get(value) ?? 0) + people);
  return sums;
}

function errorsOf(totals: readonly Total[], refusals: readonly SqlRow[]): MigrationError[] {
  const unproven = new Map(refusals.map(({ code, calls }) => [String(code), Number(calls)]));
  const [refused, lockedOut, detoured] = ['refused', 'locked-out', 'detoured'].map((measure) => personDays(totals, measure)) as [Map<string, number>, Map<string, number>, Map<string, number>];
  const codes = [...new Set([...lockedOut, ...refused, ...detoured, ...unproven].map(([code]) => code))];
  const errors = codes.map((code): MigrationError => ({
    code,
    refusedPersonDays: refused.get(code) ?? 0,
    lockedOutPersonDays: lockedOut.get(code) ?? 0,
    detouredPersonDays: detoured.get(code) ?? 0,
    unprovenCalls: unproven.get(code) ?? 0,
  }));
  const weight = (error: MigrationError): number[] => [error.lockedOutPersonDays, error.detouredPersonDays, error.refusedPersonDays, error.unprovenCalls];
  return errors.sort((one, other) => weight(other).map((value, index) => value - weight(one)[index]!).find((difference) => difference !== 0) ?? one.code.localeCompare(other.code));
}

const clientsOf = (totals: readonly Total[]): MigrationProgress['clients'] =>
  [...personDays(totals, 'client')].map(([client, people]) => {
    const [path, family] = client.split(' ') as [MigrationProgress['clients'][number]['path'], MigrationProgress['clients'][number]['family']];
    return { path, family, personDays: people };
  }).sort((one, other) => other.personDays - one.personDays);

async function tenantsAt(database: SqlDatabase, to: number): Promise<TenantStanding[]> {
  const rows = await database.query(sql.tenants, [to - tenantsSeenWithinDays, to]);
  const tenants = new Map<string, Record<string, number>>();
  for (const { tenant, value, people } of rows) tenants.set(String(tenant), { ...tenants.get(String(tenant)), [String(value)]: Number(people) });
  return [...tenants].map(([tenant, standing]) => ({ tenant, standing }));
}

/** Reads totals alone, never the rows of single persons, so that its cost does not grow with them. */
export async function readProgress(database: SqlDatabase, { tenant, from, to }: Range): Promise<Omit<MigrationProgress, 'countedAt'>> {
  const isAll = tenant === allTenants;
  const totals = (await database.query(sql.days, [tenant, from, to])).map(totalOf);
  const refusals = await (isAll ? database.query(sql.allRefusals, [from, to]) : database.query(sql.refusals, [tenant, from, to]));
  return {
    tenant: isAll ? null : tenant,
    from: writeDay(from),
    to: writeDay(to),
    quietAfterDays,
    days: daysOf(totals),
    clients: clientsOf(totals),
    errors: errorsOf(totals, refusals),
    tenants: isAll ? await tenantsAt(database, to) : [],
  };
}
