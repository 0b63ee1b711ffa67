import type { LabPorts } from './ports.ts';

/** The tokens of one world, the newest 2,000 of them, so that a test can search all outputs for any of them. */
export interface Ledger {
  /** A fresh mark to put into the token that is being made: `canary-...`. */
  newMark(): string;
  record(token: string): string;
  tokens(): readonly string[];
  marks(): readonly string[];
}

const mostKept = 2_000;

function keep(list: string[], one: string): string {
  list.push(one);
  if (list.length > mostKept) list.shift();
  return one;
}

export function createLedger(ports: LabPorts): Ledger {
  const tokens: string[] = [];
  const marks: string[] = [];
  return {
    newMark: () => keep(marks, `canary-${ports.secret()}`),
    record: (token) => keep(tokens, token),
    tokens: () => [...tokens],
    marks: () => [...marks],
  };
}
