import type { CredentialKind } from '../../contracts/wire.ts';
import { isKitError, KitError } from '../../errors/index.ts';
import type { Identity, IdentityStore, KnownPerson } from './identity-store.ts';
import { migrate } from './migrate.ts';
import type { SqlDatabase, SqlSession } from './sql-database.ts';

/** Somebody else attached the identity between our look and our write: look again. */
class LostRace extends Error {}

const mostRounds = 5;

const sql = {
  find: `select distinct attached.person_id as person_id, other.kind as kind from identity attached
    join identity other on other.person_id = attached.person_id
    where attached.kind = $1 and attached.issuer = $2 and attached.subject = $3`,
  addPerson: 'insert into person (id, created_at) values ($1, $2)',
  attach: `insert into identity (kind, issuer, subject, person_id, linked_at) values ($1, $2, $3, $4, $5)
    on conflict do nothing returning person_id`,
};

interface Ports {
  readonly clock: () => number;
  readonly newPersonId: () => string;
}

async function find(session: SqlSession, { kind, issuer, subject }: Identity): Promise<KnownPerson | undefined> {
  const rows = await session.query(sql.find, [kind, issuer, subject]);
  const id = rows[0]?.person_id;
  return typeof id === 'string' ? { id, isNew: false, kinds: new Set(rows.map((row) => row.kind as CredentialKind)) } : undefined;
}

async function addPerson(session: SqlSession, { clock, newPersonId }: Ports): Promise<string> {
  const id = newPersonId();
  await session.query(sql.addPerson, [id, clock()]);
  return id;
}

async function attach(session: SqlSession, { kind, issuer, subject }: Identity, personId: string, { clock }: Ports): Promise<void> {
  const rows = await session.query(sql.attach, [kind, issuer, subject, personId, clock()]);
  if (rows.length === 0) throw new LostRace();
}

async function untilDecided<T>(work: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof LostRace && round < mostRounds) continue;
      throw isKitError(cause) ? cause : new KitError('store-unavailable', { cause });
    }
  }
}

async function create(database: SqlDatabase, identity: Identity, ports: Ports): Promise<KnownPerson> {
  const id = await database.transaction(async (session) => {
    const created = await addPerson(session, ports);
    await attach(session, identity, created, ports);
    return created;
  });
  return { id, isNew: true, kinds: new Set([identity.kind]) };
}

const link = (database: SqlDatabase, identities: readonly [Identity, Identity], ports: Ports): Promise<void> =>
  database.transaction(async (session) => {
    const one = await find(session, identities[0]);
    const other = await find(session, identities[1]);
    if (one && other && one.id !== other.id) throw new KitError('link-conflict');
    const personId = one?.id ?? other?.id ?? (await addPerson(session, ports));
    if (!one) await attach(session, identities[0], personId, ports);
    if (!other) await attach(session, identities[1], personId, ports);
  });

/** A store over any `SqlDatabase`, migrated to the newest version. `newPersonId` must never repeat itself. */
export async function createSqlIdentityStore(database: SqlDatabase, ports: Ports): Promise<IdentityStore> {
  await untilDecided(() => migrate(database, ports.clock()));
  return {
    findOrCreate: (identity) => untilDecided(async () => (await find(database, identity)) ?? (await create(database, identity, ports))),
    link: (one, other) => untilDecided(() => link(database, [one, other], ports)),
    close: () => database.close(),
  };
}
