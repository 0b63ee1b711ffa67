import type { Locale } from '../contracts/locale.ts';
import { speak } from '../contracts/text.ts';
import { redact } from '../contracts/redact.ts';
import { checkErrors } from './check.ts';
import { explainErrors } from './explain.ts';
import type { KitError } from './kit-error.ts';
import { labErrors } from './lab.ts';
import { manifestErrors } from './manifest.ts';
import { onBehalfOfErrors } from './on-behalf-of.ts';
import { operationErrors } from './operations.ts';
import { originErrors } from './origin.ts';
import { pageErrors } from './page-entries.ts';
import { personErrors } from './persons.ts';
import { registrationErrors } from './registration.ts';
import { scanErrors } from './scan.ts';
import { tellFrom } from './tell.ts';

/** Every way this kit can fail. Apart from the class, so that a page can throw errors without carrying all their sentences. */
export const errorEntries = { ...pageErrors, ...operationErrors, ...personErrors, ...onBehalfOfErrors, ...labErrors, ...explainErrors, ...scanErrors, ...checkErrors, ...manifestErrors, ...originErrors, ...registrationErrors };

export const { entryOf, whatHappened, whatHelps } = tellFrom(errorEntries);

/** By shape, as in `isKitError`: what Node throws may come from another realm. */
const reasonOf = (cause: unknown): string[] => {
  const { message, cause: deeper } = (cause ?? {}) as { message?: unknown; cause?: unknown };
  return typeof message === 'string' ? [redact(message), ...reasonOf(deeper)] : [];
};

/** For a terminal: what happened, what helps, the code, and what the machine said below it, redacted. */
export const tellOnTerminal = (error: KitError, locale: Locale = 'en'): string =>
  [speak(whatHappened(error), locale), `${speak(whatHelps(error), locale)} [${error.code}]`, ...reasonOf(error.cause)].join('\n');
