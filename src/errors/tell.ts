import type { Saying, Text } from '../contracts/text.ts';
import type { ErrorEntry } from './define.ts';
import type { ErrorCode, KitError } from './kit-error.ts';

type Failure = Pick<KitError, 'code' | 'values'>;

/** How errors are told from some of all entries. A code that is not among them, as a newer backend may send, is told as `backend-failed`. */
export function tellFrom(entries: Readonly<Record<'backend-failed', ErrorEntry>> & Readonly<Partial<Record<ErrorCode, ErrorEntry<never> | ErrorEntry>>>) {
  const entryOf = (code: ErrorCode): ErrorEntry => (entries[code] ?? entries['backend-failed']) as ErrorEntry;
  return {
    entryOf,
    whatHappened: ({ code, values }: Failure): Saying => ({ text: entryOf(code).says as Text, values }),
    whatHelps: ({ code, values }: Failure): Saying => ({ text: entryOf(code).remedy as Text, values }),
  };
}
