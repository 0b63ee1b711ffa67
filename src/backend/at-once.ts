/** What is mostly there, and must be waited for otherwise. */
export type AtOnce<T> = T | Promise<T>;

/** Goes on at once where there is nothing to wait for: on the way of a call a dozen `await` of values cost as much as its log line. */
export const thenAtOnce = <T, R>(value: AtOnce<T>, next: (value: T) => AtOnce<R>): AtOnce<R> => (value instanceof Promise ? value.then(next) : next(value));
