export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, unknown>>;

export interface SqlSession {
  /** One statement with `$1`, `$2` ...; resolves to its rows, none for a statement without `returning`. */
  query(statement: string, values?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
}

/** A database that speaks the portable subset of our statements: the text is the same for SQLite and PostgreSQL. */
export interface SqlDatabase extends SqlSession {
  /** Reads what is committed, beside any transaction. Writing is for transactions only. */
  query: SqlSession['query'];
  /** All or nothing: rolls back when `work` rejects, and rejects the same way. */
  transaction<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
