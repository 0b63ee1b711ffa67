import { KitError } from '../../errors/index.ts';
import { integrator, type Ground, type Identity, type IdentityStore, type KnownPerson } from './identity-store.ts';
import { migrate } from './migrate.ts';
import type { SqlDatabase, SqlSession } from './sql-database.ts';
import { appendHistory } from './sql-history.ts';
import { addPerson, attach, find, untilDecided, type StorePorts } from './sql-identities.ts';
import { linkIn } from './sql-linking.ts';

const sql = {
  sameMailbox: "select person_id from identity where kind = 'exchange-identity' and subject = $1 order by linked_at, issuer limit 1",
  resolve: 'select coalesce(alias_of, id) as id from person where id = $1',
};

/** The person of the same mailbox at another server. To be asked about and never to be taken: any trusted server can write any mailbox id. */
async function personToAskAbout(session: SqlSession, { kind, subject }: Identity): Promise<string | null> {
  if (kind !== 'exchange-identity') return null;
  const [row] = await session.query(sql.sameMailbox, [subject]);
  return typeof row?.person_id === 'string' ? row.person_id : null;
}

const create = (database: SqlDatabase, identity: Identity, ports: StorePorts): Promise<KnownPerson> =>
  database.transaction(async (session) => {
    const asksAbout = await personToAskAbout(session, identity);
    const id = await addPerson(session, ports, asksAbout);
    await attach(session, identity, id, ports);
    const { kind, issuer } = identity;
    if (asksAbout !== null) await appendHistory(session, ports.clock(), { method: 'sign-in', by: id }, { personId: id, event: 'question-asked', kind, issuer, otherPersonId: asksAbout });
    return { id, isNew: true, kinds: new Set([kind]), ...(asksAbout === null ? {} : { hasQuestion: true }) };
  });

/** A store over any `SqlDatabase`, migrated to the newest version. */
export async function createSqlIdentityStore(database: SqlDatabase, ports: StorePorts): Promise<IdentityStore> {
  await untilDecided(() => migrate(database, ports.clock()));
  return {
    findOrCreate: (identity) => untilDecided(async () => (await find(database, identity)) ?? (await create(database, identity, ports))),
    link: async (entra, other, ground: Ground = integrator) => {
      const linked = await untilDecided(() => database.transaction((session) => linkIn(session, entra, other, ground, ports)));
      if (linked === 'link-conflict') throw new KitError(linked);
      return linked;
    },
    resolve: (id) =>
      untilDecided(async () => {
        const [row] = await database.query(sql.resolve, [id]);
        return typeof row?.id === 'string' ? row.id : undefined;
      }),
    close: () => database.close(),
  };
}
