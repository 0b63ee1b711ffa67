import { KitError } from '../../errors/index.ts';

/** Whether this instance is about to leave. */
export interface Drain {
  begin(): void;
  hasBegun(): boolean;
  /** Rejects with `not-ready` once it has begun. */
  check(): Promise<void>;
}

/**
 * From its beginning on every answer ends its connection, so that whoever keeps one open learns in time that it is about to go, and
 * sends the next request to another instance instead of into a closed line.
 */
export function createDrain(): Drain {
  let hasBegun = false;
  return {
    begin: () => void (hasBegun = true),
    hasBegun: () => hasBegun,
    check: async () => {
      if (hasBegun) throw new KitError('not-ready', { values: { missing: 'closing' } });
    },
  };
}
