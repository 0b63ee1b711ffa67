import type { Place as FilePlace } from '../../checks/rule.ts';
import type { ToldSource } from '../../contracts/source.ts';
import type { Finding } from '../../diagnostics/index.ts';

/** What is looked at. First code: what it asks for has ended for everybody, also where the rest was right for years. */
export const partIds = ['code', 'origin', 'manifest', 'registration', 'tenant', 'sign-ins'] as const;
export type PartId = (typeof partIds)[number];

export interface PlaceInFile extends FilePlace {
  /** Relative to the folder that was looked through, with `/`. */
  readonly file: string;
}

/** A finding with the part it is from. Plain JSON. */
export interface DoctorFinding extends Finding {
  readonly part: PartId;
  /** Names of what it was found in, where these have names. */
  readonly subjects: readonly string[];
  readonly places: readonly PlaceInFile[];
  readonly sources: readonly ToldSource[];
}

/** One thing that was looked at, or could not be. */
export interface Part {
  readonly id: PartId;
  /** Name of the file or address; null where there is none. */
  readonly subject: string | null;
  /** `not-known`: it could not be looked at, and `why` says what it takes. */
  readonly verdict: 'fine' | 'problem' | 'incomplete' | 'not-known';
  readonly why: string | null;
  readonly findings: readonly DoctorFinding[];
}

export interface DoctorReport {
  readonly verdict: 'fine' | 'problem' | 'incomplete';
  readonly folder: string;
  /** `yyyy-mm-dd` that was judged for. */
  readonly day: string;
  readonly parts: readonly Omit<Part, 'findings'>[];
  /** What has to be put right, first what keeps most people out; then what is worth knowing or not known, last what is fine. */
  readonly findings: readonly DoctorFinding[];
}
