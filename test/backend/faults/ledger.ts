import { openDatabase, type DatabasePlace } from '../../../src/backend/stores/open-database.ts';
import { mailboxUserOf, objectIdOf } from './people.ts';

/** What the backend acknowledged to one numbered person, kept outside of it. */
export interface Acknowledged {
  /** Also called by one identity alone, so that one alone may be known. */
  readonly cameAlone: boolean;
  /** Ids that it gave out. */
  readonly ids: string[];
  linked: boolean;
}

export interface Verdict {
  /** Acknowledged links of which an identity is missing, or that stand on two persons. */
  readonly lost: number[];
  /** One identity without the other of those that only ever came together. */
  readonly half: number[];
  /** Ids given out that lead nowhere, or not to the person of the identities. */
  readonly astray: number[];
  /** Persons whom nothing leads to. */
  readonly orphans: number;
  readonly identities: number;
}

/** Holds what stands in the database against what was acknowledged. */
export async function audit(place: DatabasePlace, ledger: ReadonlyMap<number, Acknowledged>): Promise<Verdict> {
  const database = await openDatabase(place, 0);
  const rows = await database.query('select subject, person_id from identity');
  const holder = new Map(rows.map(({ subject, person_id }) => [String(subject), String(person_id)]));
  const persons = new Map((await database.query('select id, alias_of from person')).map(({ id, alias_of }) => [String(id), alias_of === null ? undefined : String(alias_of)]));
  await database.close();
  const holders = new Set(holder.values());
  const verdict = { lost: [] as number[], half: [] as number[], astray: [] as number[], orphans: 0, identities: rows.length };
  for (const [index, { cameAlone, ids, linked }] of ledger) {
    const [entra, exchange] = [holder.get(objectIdOf(index)), holder.get(mailboxUserOf(index))];
    if (linked && (entra === undefined || entra !== exchange)) verdict.lost.push(index);
    if (!cameAlone && entra !== exchange) verdict.half.push(index);
    if (!ids.every((id) => persons.has(id) && [entra, exchange].includes(persons.get(id) ?? id))) verdict.astray.push(index);
  }
  for (const [id, alias] of persons) if (alias === undefined ? !holders.has(id) : !holders.has(alias)) verdict.orphans++;
  return verdict;
}
