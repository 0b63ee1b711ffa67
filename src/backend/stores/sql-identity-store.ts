import { KitError } from '../../errors/index.ts';
import { integrator, type Ground, type Identity, type IdentityStore, type KnownPerson } from './identity-store.ts';
import type { SqlDatabase } from './sql-database.ts';
import { appendHistory } from './sql-history.ts';
import { addPerson, attach, find, personToAskAbout, untilDecided, type StorePorts } from './sql-identities.ts';
import { linkIn } from './sql-linking.ts';

const sql = {
  resolve: 'select coalesce(alias_of, id) as id from person where id = $1',
};

const create = (database: SqlDatabase, identity: Identity, ports: StorePorts): Promise<KnownPerson> =>
  database.transaction(async (session) => {
    const asksAbout = await personToAskAbout(session, identity);
    const id = await addPerson(session, ports, asksAbout);
    await attach(session, identity, id, ports);
    const { kind, issuer } = identity;
    if (asksAbout !== null) await appendHistory(session, ports.clock(), { method: 'sign-in', by: id }, { personId: id, event: 'question-asked', kind, issuer, otherPersonId: asksAbout });
    return { id, isNew: true, kinds: new Set([kind]), ...(asksAbout === null ? {} : { hasQuestion: true }) };
  });

/** A store over any `SqlDatabase` that `openDatabase` opened, or `migrate` brought to the newest version. */
export function createSqlIdentityStore(database: SqlDatabase, ports: StorePorts): IdentityStore {
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
