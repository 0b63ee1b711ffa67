import type { Foreign } from '../contracts/journal.ts';
import { redact } from '../contracts/redact.ts';

/** `Foreign` as a fact: every field there, null where nothing was said, every text redacted once more. */
export type ForeignFact = { source: Foreign['source']; name: string | null; code: string | null; text: string | null; correlationId: string | null };

const told = (text: string | undefined): string | null => (text === undefined ? null : redact(text));

export const foreignFact = (foreign: Foreign | undefined): ForeignFact | null =>
  foreign
    ? { source: foreign.source, name: told(foreign.name), code: told(foreign.code), text: told(foreign.text), correlationId: told(foreign.correlationId) }
    : null;
