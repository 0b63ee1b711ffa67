import type { Credential } from './registration.ts';

/** The credential that ends last; undefined where there is none, or one whose end is not known. */
export function lastOf(credentials: readonly Credential[]): { readonly endsMs: number; readonly at: string } | undefined {
  const dated = credentials.flatMap(({ endsMs, at }) => (endsMs === null ? [] : [{ endsMs, at }]));
  return dated.length < credentials.length ? undefined : dated.sort((one, other) => other.endsMs - one.endsMs)[0];
}

export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
