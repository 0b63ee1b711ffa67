import type { Deployment, PaneSettings } from '../../contracts/deployment.ts';
import type { Finding } from '../finding.ts';
import type { LeftReason } from './left-reasons.ts';
import type { StepName } from './steps.ts';

/** What the pages must know to sign in; `cloud.officeJs` of the deployment is where office.js comes from. */
export interface FixSettings {
  /** Without them nothing that signs in can be put in. */
  readonly pane?: PaneSettings;
  /** Address of office.js. */
  readonly officeJs: string;
  /** Version of this kit, for `package.json`. */
  readonly version: string;
  /** Ranges of the packages this kit works beside, by their names. */
  readonly peers: Readonly<Record<string, string>>;
  /** A server to write; none unless wished for. Needs `pane`. */
  readonly backend?: BackendWish;
}

/** A server of this kit in a folder of the project. */
export interface BackendWish {
  /** Relative to the root, with `/`. */
  readonly folder: string;
  /** Packages it needs beside this kit, with their ranges. */
  readonly packages: Readonly<Record<string, string>>;
  readonly cloud: Deployment['cloud'];
  readonly officeClientIds: readonly string[];
}

/** A file as it was, nothing where it is new, and as it shall be. */
export interface Change {
  readonly path: string;
  readonly before?: string;
  readonly after: string;
}

/** A finding that was not changed, and why. */
export interface Left {
  readonly finding: Finding;
  readonly why: LeftReason;
}

/** Text that takes the place of what stands from `from` to `to`, in UTF-16 units of the file. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** All that a fix would do. Nothing is written. */
export interface Fix {
  readonly changes: readonly Change[];
  readonly cured: readonly Finding[];
  readonly left: readonly Left[];
  /** What a person must still do because of the changes. */
  readonly steps: readonly StepName[];
}
