import type { SqlDatabase } from '../../../backend/stores/sql-database.ts';
import { tenant } from '../backend/tokens.ts';

export const amurl = 'https://mail.contoso.com:443/autodiscover/metadata/json/1';

/** An odd factor, so that no two numbers meet, and neighbours lie far apart, as Entra's random ids do. */
const factor = 2_654_435_761;

/** The object id of a numbered person, from 1; `guidOf` and `guidInSql` are the same sum. */
export function guidOf(index: number): string {
  const digits = String(100_000_000_000 + ((index * factor) % 2 ** 32));
  return `${digits.slice(0, 8)}-${digits.slice(8)}-4000-8000-000000000000`;
}
const digitsInSql = `cast(100000000000 + ((i * ${factor}) % ${2 ** 32}) as text)`;
const guidInSql = `substr(${digitsInSql}, 1, 8) || '-' || substr(${digitsInSql}, 9, 4) || '-4000-8000-000000000000'`;

const numbers = 'with recursive n (i) as (select 1 union all select i + 1 from n where i < $1)';
const personInSql = `'p_' || ${digitsInSql}`;

/** Every person by Entra, every second one also known by the mailbox; the text is the same for both stores. */
const statements = [
  `insert into person (id, created_at) ${numbers} select ${personInSql}, 1700000000000 from n`,
  `insert into identity (kind, issuer, subject, person_id, linked_at) ${numbers} select 'entra', '${tenant}', ${guidInSql}, ${personInSql}, 1700000000000 from n`,
  `insert into identity (kind, issuer, subject, person_id, linked_at) ${numbers} select 'exchange-identity', '${amurl}', ${guidInSql}, ${personInSql}, 1700000000000 from n where i % 2 = 0`,
];

/** Fills an empty, migrated database with that many people, faster than they would come. */
export async function addPeople(database: SqlDatabase, people: number): Promise<void> {
  await database.exclusively(async (session) => {
    for (const statement of statements) await session.query(statement, [people]);
    await session.query('analyze');
  });
}
