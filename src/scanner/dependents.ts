import type { Finding, Place } from './finding.ts';
import type { Hit, Rule } from './rule.ts';

/** A place of the API itself, from which the search goes up. */
export interface DirectHit {
  readonly rule: Rule;
  readonly offset: number;
  readonly place: Finding;
  readonly source: string;
}

export interface Dependent {
  readonly rule: Rule;
  readonly hit: Hit;
  readonly path: string;
  readonly dependsOn: Place;
}

export interface Tree {
  readonly files: readonly string[];
  readonly read: (path: string) => string | undefined;
  readonly rules: readonly Rule[];
}

export function* dependentsOf(_direct: readonly DirectHit[], _tree: Tree): Generator<Dependent> {}
