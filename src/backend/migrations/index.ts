import { persons } from './0001-persons.ts';
import { oneOfAKind } from './0002-one-of-a-kind.ts';
import { identityContinuity } from './0003-identity-continuity.ts';
import { migrationProgress } from './0004-migration-progress.ts';
import { revocations } from './0005-revocations.ts';

/** In order, never changed once released: the place in this list is the version of the database. */
export const migrations: readonly (readonly string[])[] = [persons, oneOfAKind, identityContinuity, migrationProgress, revocations];
