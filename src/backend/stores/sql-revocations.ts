import { KitError } from '../../errors/index.ts';
import type { SqlDatabase, SqlRow } from './sql-database.ts';

/** Of what a genuine token can be refused for. `remembered` refuses nothing: it makes every instance prove all tokens anew. */
export const revocable = ['key', 'tenant', 'person', 'token', 'remembered'] as const;

export interface Revocation {
  readonly id: string;
  readonly what: (typeof revocable)[number];
  readonly value: string;
  /** Milliseconds since 1970, as are `createdAt` and `liftedAt`. */
  readonly until: number;
  readonly reason: string;
  readonly createdAt: number;
  readonly liftedAt: number | undefined;
}

export interface RevocationStore {
  add(revocation: Omit<Revocation, 'createdAt' | 'liftedAt'>): Promise<void>;
  /** False when there is none of that id in force. */
  lift(id: string): Promise<boolean>;
  /** In force now. */
  current(): Promise<readonly Revocation[]>;
  /** The newest first, at most 1,000, also those that are over. */
  all(): Promise<readonly Revocation[]>;
}

const columns = 'id, what, value, until, reason, created_at, lifted_at';
const sql = {
  add: `insert into revocation (id, what, value, until, reason, created_at) values ($1, $2, $3, $4, $5, $6)`,
  lift: 'update revocation set lifted_at = $2 where id = $1 and lifted_at is null and until > $2 returning id',
  current: `select ${columns} from revocation where until > $1 and lifted_at is null`,
  all: `select ${columns} from revocation order by created_at desc limit 1000`,
};

const revocationOf = (row: SqlRow): Revocation => ({
  id: String(row.id),
  what: row.what as Revocation['what'],
  value: String(row.value),
  until: Number(row.until),
  reason: String(row.reason),
  createdAt: Number(row.created_at),
  liftedAt: row.lifted_at === null ? undefined : Number(row.lifted_at),
});

async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new KitError('store-unavailable', { cause });
  }
}

/** The table `revocation` of a migrated database. All reject with `store-unavailable`. */
export const createRevocationStore = (database: SqlDatabase, clock: () => number): RevocationStore => ({
  add: ({ id, what, value, until, reason }) =>
    asked(() => database.transaction(async (session) => void (await session.query(sql.add, [id, what, value, until, reason, clock()])))),
  lift: (id) => asked(() => database.transaction(async (session) => (await session.query(sql.lift, [id, clock()])).length > 0)),
  current: () => asked(async () => (await database.query(sql.current, [clock()])).map(revocationOf)),
  all: () => asked(async () => (await database.query(sql.all)).map(revocationOf)),
});
