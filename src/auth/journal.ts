import type { Journal, JournalLine } from '../contracts/journal.ts';
import { redact } from '../contracts/redact.ts';

const redacted = <T>(value: T): T => {
  if (typeof value === 'string') return redact(value) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redacted(inner)])) as T;
};

/**
 * Keeps what happened, newest last, at most 500 lines. `now` gives milliseconds since the pane started.
 * Every string is redacted here again, so that no caller can forget it.
 */
export function createJournal(now: () => number): Journal {
  const lines: JournalLine[] = [];
  return {
    write: (line) => {
      lines.push(redacted({ atMs: Math.round(now()), ...line }));
      if (lines.length > 500) lines.shift();
    },
    lines: () => lines,
  };
}
