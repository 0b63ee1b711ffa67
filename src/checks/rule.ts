import type { Source } from '../contracts/source.ts';
import type { Saying, Text } from '../contracts/text.ts';

/** Where something stands in a file. Both count from 1; columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong, as a rule saw it. */
export interface Fault {
  readonly says: Saying;
  /** Of what was read from a file. */
  readonly place?: Place;
}

/** One thing to look at in something that was read. Its id is the name of its file. */
export interface Rule<Seen> {
  readonly id: string;
  readonly title: Text<never>;
  readonly owner: 'admin' | 'developer';
  /** `blocks`: nobody can work. `hinders`: some cannot, or not always. `notes`: worth knowing, and no fault. */
  readonly severity: 'blocks' | 'hinders' | 'notes';
  readonly cure: Text<never>;
  readonly sources: readonly [Source, ...Source[]];
  /** Id of the catalogue's entry of the error that people meet. */
  readonly entry?: string;
  /** Whether there is anything to look at; always unless said. */
  readonly concerns?: (seen: Seen) => boolean;
  readonly look: (seen: Seen) => Iterable<Fault>;
}
