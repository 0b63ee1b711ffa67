import type { Text } from '../contracts/text.ts';

/** Who can apply the remedy: the person, the tenant's or server's admin, the add-in's developer, Microsoft, or nobody. */
export type Owner = 'user' | 'admin' | 'developer' | 'microsoft' | 'nobody';

/** One way we can fail, told to the person it happened to and to the one who can fix it. */
export interface ErrorEntry<S extends string = string> {
  readonly says: Text<S>;
  readonly remedy: Text<S>;
  readonly remedyIsWith: Owner;
  /** HTTP status where the backend answers with this error. */
  readonly status?: number;
}

export const defineErrors = <const T extends Record<string, ErrorEntry<never> | ErrorEntry>>(entries: T): T => entries;
