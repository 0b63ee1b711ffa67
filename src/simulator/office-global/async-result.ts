import type { OfficeFailure } from '../host-protocol.ts';

type Callback<T> = (result: Office.AsyncResult<T>) => void;

/** Sorts `(options, callback)`, `(callback)` and `(callback, userContext)`, the three ways in which Office.js is called. */
export function callOf<T, O extends object = Record<string, never>>(first: unknown, second: unknown): { options: Partial<O>; asyncContext: unknown; callback: Callback<T> } {
  if (typeof first === 'function') return { options: {}, asyncContext: second, callback: first as Callback<T> };
  const options = (first ?? {}) as Partial<O> & { asyncContext?: unknown };
  return { options, asyncContext: options.asyncContext, callback: typeof second === 'function' ? (second as Callback<T>) : () => undefined };
}

export const isOfficeFailure = (thrown: unknown): thrown is OfficeFailure =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'number';

/** A result as office.js hands it over: `error` is there only on failure, `value` only on success. */
export function asyncResult<T>(outcome: { value: T } | { failure: OfficeFailure }, asyncContext: unknown): Office.AsyncResult<T> {
  const shaped = 'value' in outcome
    ? { status: 'succeeded', value: outcome.value }
    : { status: 'failed', error: { code: outcome.failure.code, name: outcome.failure.name, message: outcome.failure.message }, diagnostics: outcome.failure.diagnostics };
  return { asyncContext, ...shaped } as unknown as Office.AsyncResult<T>;
}

/** Runs `work` and gives its end to the callback. Anything but an Office failure becomes 5001, Office's "internal error". */
export function answerWith<T>(callback: Callback<T>, asyncContext: unknown, work: Promise<T>): void {
  void work.then(
    (value) => callback(asyncResult<T>({ value }, asyncContext)),
    (thrown: unknown) => callback(asyncResult<T>({ failure: isOfficeFailure(thrown) ? thrown : internalError }, asyncContext)),
  );
}

export const internalError: OfficeFailure = { code: 5001, name: 'Internal Error', message: 'The operation failed inside the pretend Outlook.' };
