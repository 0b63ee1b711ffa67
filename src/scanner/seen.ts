import type { Found } from './dependents.ts';
import type { Finding, Skipped, Trouble } from './finding.ts';
import type { KnownFile } from './known-files.ts';

/** One place that a rule saw. */
export interface SeenPlace {
  readonly finding: Finding;
  /** It counts only where the project names a package like this. */
  readonly onlyWith?: RegExp;
  /** What others may hang on. */
  readonly direct: readonly Found[];
}

/** What the first look at one file saw: plain data, but for the lines of its text, so that it can come from another thread. */
export interface Seen {
  readonly path: string;
  readonly skipped?: Skipped['why'];
  readonly bytes: number;
  /** What a script or page imports, as written. */
  readonly imports: readonly string[];
  /** Names of packages that it names. */
  readonly packages: readonly string[];
  readonly troubles: readonly Trouble[];
  /** As rules saw them, one after the other; those of one line are not weighed yet. */
  readonly places: readonly SeenPlace[];
  /** What is kept of a file that was worth more than a look. */
  readonly file?: Omit<KnownFile, 'lines'> & Partial<Pick<KnownFile, 'lines'>>;
}
