import { KitError } from '../errors/index.ts';

/**
 * The result of `work`, or `KitError('step-timed-out')` after `timeoutMs`. MSAL has no time-out of its own on the bridge: an
 * unanswered request stays pending for ever (office-js#4824).
 */
export async function within<T>(timeoutMs: number, work: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new KitError('step-timed-out', { values: { seconds: timeoutMs / 1000 } })), timeoutMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
