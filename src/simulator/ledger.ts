import type { LabPorts } from './ports.ts';

/** Every token of one world, so that a test can search all outputs for any of them. */
export interface Ledger {
  /** A fresh mark to put into the token that is being made: `canary-...`. */
  newMark(): string;
  record(token: string): string;
  tokens(): readonly string[];
  marks(): readonly string[];
}

export function createLedger(ports: LabPorts): Ledger {
  const tokens: string[] = [];
  const marks: string[] = [];
  return {
    newMark: () => {
      const mark = `canary-${ports.secret()}`;
      marks.push(mark);
      return mark;
    },
    record: (token) => {
      tokens.push(token);
      return token;
    },
    tokens: () => [...tokens],
    marks: () => [...marks],
  };
}
