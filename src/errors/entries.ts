import type { Saying, Text } from '../contracts/text.ts';
import { authErrors } from './auth.ts';
import { backendErrors } from './backend.ts';
import { labErrors } from './lab.ts';
import type { ErrorEntry } from './define.ts';
import type { ErrorCode, KitError } from './kit-error.ts';

/** Every way this kit can fail. Apart from the class, so that a page can throw errors without carrying all their sentences. */
export const errorEntries = { ...authErrors, ...backendErrors, ...labErrors };

/** The entry of a code; the one of `backend-failed` for a code that a newer backend may send. */
export const entryOf = (code: ErrorCode): ErrorEntry => (errorEntries[code] ?? errorEntries['backend-failed']) as ErrorEntry;

export const whatHappened = ({ code, values }: Pick<KitError, 'code' | 'values'>): Saying => ({ text: entryOf(code).says as Text, values });
export const whatHelps = ({ code, values }: Pick<KitError, 'code' | 'values'>): Saying => ({ text: entryOf(code).remedy as Text, values });
