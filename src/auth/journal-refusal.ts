import type { Journal, JournalLine } from '../contracts/journal.ts';
import type { PathName } from '../contracts/path.ts';
import { isKitError, type KitError } from '../errors/index.ts';

/** The line of a path that gave no token: our code, what the other side said, and that it waits where a question is all it takes. */
export function journalRefusal(journal: Journal, path: PathName, error: KitError, line: Pick<JournalLine, 'correlationId'> & { event?: string } = {}): void {
  journal.write({
    step: 'acquire', event: 'token-refused', outcome: isKitError(error, 'interaction-required') ? 'waiting' : 'failed', path, code: error.code,
    ...(error.foreign ? { foreign: error.foreign } : {}), ...line,
  });
}
