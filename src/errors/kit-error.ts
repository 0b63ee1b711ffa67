import type { Foreign } from '../contracts/journal.ts';
import { redact } from '../contracts/redact.ts';
import type { SlotsOf } from '../contracts/text.ts';
import type { errorEntries } from './entries.ts';

export type ErrorCode = keyof typeof errorEntries;
type Slots<C extends ErrorCode> = SlotsOf<(typeof errorEntries)[C]['says']>;

interface KitErrorOptions<C extends ErrorCode> extends ErrorOptions {
  /** What the foreign party said; redacted here, used to explain and never to decide. */
  readonly foreign?: Foreign | undefined;
  readonly values?: Record<Slots<C>, string | number>;
}

/** The only error this kit throws on purpose. `values` fill the sentences and must never hold a secret. */
export class KitError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'KitError';
  readonly code: C;
  readonly values: Readonly<Record<string, string | number>>;
  readonly foreign: Foreign | undefined;
  constructor(code: C, ...[options]: Slots<C> extends never ? [KitErrorOptions<C>?] : [KitErrorOptions<C> & { values: object }]) {
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
