import type { SqlSession } from './sql-database.ts';

/** A part of the store that keeps rows of its own about persons. All is done in the transaction of `session`. */
export interface PersonalDataHolder {
  /** Under this name the rows stand in an export. */
  readonly name: string;
  exportPerson(session: SqlSession, personId: string): Promise<unknown>;
  erasePerson(session: SqlSession, personId: string): Promise<void>;
  /** From now on `from` is another name of `into`. */
  mergePerson(session: SqlSession, from: string, into: string): Promise<void>;
}
