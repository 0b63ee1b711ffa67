import type { Foreign } from '../contracts/journal.ts';
import { redact } from '../contracts/redact.ts';
import type { Saying, SlotsOf, Text } from '../contracts/text.ts';
import { authErrors } from './auth.ts';
import { backendErrors } from './backend.ts';
import type { ErrorEntry } from './define.ts';
import { labErrors } from './lab.ts';

export type { ErrorEntry, Owner } from './define.ts';

export const errorEntries = { ...authErrors, ...backendErrors, ...labErrors };
export type ErrorCode = keyof typeof errorEntries;
type Values<C extends ErrorCode> = Record<SlotsOf<(typeof errorEntries)[C]['says']>, string | number>;

interface KitErrorOptions<C extends ErrorCode> extends ErrorOptions {
  /** What the foreign party said; redacted here, used to explain and never to decide. */
  readonly foreign?: Foreign | undefined;
  readonly values?: Values<C>;
}

/** The only error this kit throws on purpose. `values` fill the sentences and must never hold a secret. */
export class KitError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'KitError';
  readonly code: C;
  readonly values: Readonly<Record<string, string | number>>;
  readonly foreign: Foreign | undefined;
  constructor(code: C, ...[options]: SlotsOf<(typeof errorEntries)[C]['says']> extends never ? [KitErrorOptions<C>?] : [KitErrorOptions<C> & { values: Values<C> }]) {
    super(code, options?.cause === undefined ? {} : { cause: options.cause });
    this.code = code;
    this.values = options?.values ?? {};
    this.foreign = options?.foreign && {
      ...options.foreign,
      ...(options.foreign.text === undefined ? {} : { text: redact(options.foreign.text) }),
    };
  }
}

/** True for our errors from any bundle: checks the shape, since `instanceof` fails across two copies of the class. */
export const isKitError = <C extends ErrorCode>(error: unknown, ...codes: C[]): error is KitError<C> =>
  error instanceof Error && error.name === 'KitError' && (codes.length === 0 || codes.includes((error as KitError).code as C));

export const entryOf = (code: ErrorCode): ErrorEntry => errorEntries[code] as ErrorEntry;

export const whatHappened = ({ code, values }: Pick<KitError, 'code' | 'values'>): Saying => ({ text: entryOf(code).says as Text, values });
export const whatHelps = ({ code, values }: Pick<KitError, 'code' | 'values'>): Saying => ({ text: entryOf(code).remedy as Text, values });
