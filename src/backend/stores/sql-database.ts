export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, unknown>>;

export interface SqlSession {
  /** One statement with `$1`, `$2` ...; resolves to its rows, none for a statement without `returning`. */
  query(statement: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
}

type Work<T> = (session: SqlSession) => Promise<T>;

/**
 * A database that speaks the portable subset of our statements: the text is the same for SQLite and PostgreSQL, and constant,
 * because each is prepared once and kept. `bigint`, `count` and `sum` come as numbers.
 */
export interface SqlDatabase extends SqlSession {
  /** Reads what is committed, beside any transaction. Writing is for transactions only. */
  query: SqlSession['query'];
  /**
   * All or nothing, and as if transactions came one after the other: rolls back when `work` rejects, and rejects the same way.
   * `work` runs again when another transaction came between, so it changes nothing but the database.
   */
  transaction<T>(work: Work<T>): Promise<T>;
  /** A transaction that no other process can be in at the same time: for changes to the tables themselves. */
  exclusively<T>(work: Work<T>): Promise<T>;
  close(): Promise<void>;
}
