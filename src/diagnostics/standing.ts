import type { Capability } from '../contracts/capability.ts';
import type { PathName } from '../contracts/path.ts';
import type { Failure, Standing } from './gatherer.ts';

export const capabilityOf = (standing: Standing | undefined): Capability | undefined => (standing && 'capability' in standing ? standing.capability : undefined);

/** What stands in the way now. Somebody who is signed in has no error, whatever was tried before. */
export function lastFailure(standing: Standing): { path: PathName | null; error: Failure } | undefined {
  if (standing.state === 'needs-click') return { path: standing.rung.path, error: standing.because };
  if (standing.state === 'broken') return { path: null, error: standing.error };
  if (standing.state !== 'cannot') return undefined;
  // `no-path-left` only sums up: the last refusal is what can be explained and mended.
  const last = standing.attempts.at(-1);
  return standing.error.code === 'no-path-left' && last ? last : { path: standing.attempts.find(({ error }) => error === standing.error)?.path ?? null, error: standing.error };
}
