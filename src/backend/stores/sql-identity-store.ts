import type { CredentialKind } from '../../contracts/wire.ts';
import { isKitError, KitError } from '../../errors/index.ts';
import type { Identity, IdentityStore, KnownPerson } from './identity-store.ts';
import { migrate } from './migrate.ts';
import type { SqlDatabase, SqlSession } from './sql-database.ts';

/** Somebody else attached this identity, or one of its kind to this person, between our look and our write: look again. */
class LostRace extends Error {}

const mostRounds = 5;

const sql = {
  find: `select distinct attached.person_id as person_id, other.kind as kind from identity attached
    join identity other on other.person_id = attached.person_id
    where attached.kind = $1 and attached.issuer = $2 and attached.subject = $3`,
  addPerson: 'insert into person (id, created_at) values ($1, $2)',
  attach: `insert into identity (kind, issuer, subject, person_id, linked_at) values ($1, $2, $3, $4, $5)
    on conflict do nothing returning person_id`,
  detach: 'delete from identity where kind = $1 and issuer = $2 and subject = $3',
  become: 'update person set alias_of = $2 where id = $1',
  resolve: 'select coalesce(alias_of, id) as id from person where id = $1',
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

/** The Entra identity goes to the person of the Exchange one; the id that only it was known by stays, as another name. */
async function move(session: SqlSession, entra: Identity, from: string, to: string, ports: Ports): Promise<void> {
  await session.query(sql.detach, [entra.kind, entra.issuer, entra.subject]);
  await attach(session, entra, to, ports);
  await session.query(sql.become, [from, to]);
}

const link = (database: SqlDatabase, entra: Identity, exchange: Identity, ports: Ports): Promise<void> =>
  database.transaction(async (session) => {
    const now = await find(session, entra);
    const old = await find(session, exchange);
    if (now && old && now.id === old.id) return;
    // One identity of a kind: a second one is either somebody else or the same person moved, and both proofs do not say which.
    if (old?.kinds.has('entra') || now?.kinds.has('exchange-identity')) throw new KitError('link-conflict');
    if (now && old) return move(session, entra, now.id, old.id, ports);
    const personId = now?.id ?? old?.id ?? (await addPerson(session, ports));
    if (!now) await attach(session, entra, personId, ports);
    if (!old) await attach(session, exchange, personId, ports);
  });

/** A store over any `SqlDatabase`, migrated to the newest version. `newPersonId` must never repeat itself. */
export async function createSqlIdentityStore(database: SqlDatabase, ports: Ports): Promise<IdentityStore> {
  await untilDecided(() => migrate(database, ports.clock()));
  return {
    findOrCreate: (identity) => untilDecided(async () => (await find(database, identity)) ?? (await create(database, identity, ports))),
    link: (entra, exchange) => untilDecided(() => link(database, entra, exchange, ports)),
    resolve: (id) =>
      untilDecided(async () => {
        const [row] = await database.query(sql.resolve, [id]);
        return typeof row?.id === 'string' ? row.id : undefined;
      }),
    close: () => database.close(),
  };
}
