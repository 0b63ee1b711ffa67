import { redact } from '../contracts/redact.ts';
import { speak, type Saying, type Text } from '../contracts/text.ts';
import { authErrors } from './auth.ts';
import { backendErrors } from './backend.ts';
import { explainErrors } from './explain.ts';
import { labErrors } from './lab.ts';
import type { ErrorEntry } from './define.ts';
import type { ErrorCode, KitError } from './kit-error.ts';

/** Every way this kit can fail. Apart from the class, so that a page can throw errors without carrying all their sentences. */
export const errorEntries = { ...authErrors, ...backendErrors, ...labErrors, ...explainErrors };

/** The entry of a code; the one of `backend-failed` for a code that a newer backend may send. */
export const entryOf = (code: ErrorCode): ErrorEntry => (errorEntries[code] ?? errorEntries['backend-failed']) as ErrorEntry;

export const whatHappened = ({ code, values }: Pick<KitError, 'code' | 'values'>): Saying => ({ text: entryOf(code).says as Text, values });
export const whatHelps = ({ code, values }: Pick<KitError, 'code' | 'values'>): Saying => ({ text: entryOf(code).remedy as Text, values });

/** By shape, as in `isKitError`: what Node throws may come from another realm. */
const reasonOf = (cause: unknown): string[] => {
  const { message, cause: deeper } = (cause ?? {}) as { message?: unknown; cause?: unknown };
  return typeof message === 'string' ? [redact(message), ...reasonOf(deeper)] : [];
};

/** For a terminal, in English: what happened, what helps, the code, and what the machine said below it, redacted. */
export const tellOnTerminal = (error: KitError): string =>
  [speak(whatHappened(error), 'en'), `${speak(whatHelps(error), 'en')} [${error.code}]`, ...reasonOf(error.cause)].join('\n');
