import type { SignIn } from './sign-in.ts';

/** All failures with one code. */
export interface Failures {
  readonly errorCode: number;
  readonly signIns: readonly SignIn[];
  readonly people: number;
  /** Of `people`, those whom no later line shows as signed in. */
  readonly stillOut: number;
  /** Everybody got in afterwards; false also where a line does not say who or when. */
  readonly isOver: boolean;
}

export const peopleIn = (signIns: readonly SignIn[]): number => new Set(signIns.flatMap(({ personId }) => personId ?? [])).size;

/** The same line of two files counts once. */
export function withoutRepeats(signIns: readonly SignIn[]): SignIn[] {
  const seen = new Set<string>();
  return signIns.filter(({ requestId }) => requestId === null || (!seen.has(requestId) && seen.add(requestId)));
}

function lastSuccesses(signIns: readonly SignIn[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { errorCode, personId, atMs } of signIns) {
    if (errorCode === 0 && personId !== null && atMs !== null) last.set(personId, Math.max(atMs, last.get(personId) ?? 0));
  }
  return last;
}

/** Failures by code, first the code that keeps most people out. */
export function groupFailures(signIns: readonly SignIn[]): Failures[] {
  const gotIn = lastSuccesses(signIns);
  const isOver = ({ personId, atMs }: SignIn): boolean => personId !== null && atMs !== null && (gotIn.get(personId) ?? 0) > atMs;
  const codes = new Map<number, SignIn[]>();
  for (const one of signIns) if (one.errorCode !== 0) codes.set(one.errorCode, codes.get(one.errorCode) ?? []).get(one.errorCode)!.push(one);
  const groups = [...codes].map(([errorCode, all]): Failures => {
    const open = all.filter((one) => !isOver(one));
    return { errorCode, signIns: all, people: peopleIn(all), stillOut: peopleIn(open), isOver: open.length === 0 };
  });
  return groups.sort((one, other) => other.stillOut - one.stillOut || other.people - one.people || other.signIns.length - one.signIns.length || one.errorCode - other.errorCode);
}
