import { pathNames } from './path.ts';

/** Ways a call can have come. `unknown`: an Entra token whose caller did not say by which path it got it. */
export const countedPaths = [...pathNames, 'unknown'] as const;
export type CountedPath = (typeof countedPaths)[number];

export const clientFamilies = ['windows', 'new-outlook', 'web', 'mac', 'ios', 'android', 'unknown'] as const;
export type ClientFamily = (typeof clientFamilies)[number];

/**
 * Where a person stands on a day. `legacy`: last came with an Exchange token. `moved`: came with one before, since then with Entra
 * alone. `entra`: never came otherwise. `quiet-...`: has not come for `quietAfterDays`, and how it was at last.
 */
export const standings = ['legacy', 'moved', 'entra', 'quiet-legacy', 'quiet-entra'] as const;
export type Standing = (typeof standings)[number];

/** Days without a call after which a person counts as quiet. */
export const quietAfterDays = 30;

/** How many people, and, where all tenants are told of, in how many tenants. */
export interface HeadCount {
  readonly people: number;
  readonly tenants: number;
}

/** One day (UTC). A person counts once under each path and each client family it came by, and once in `all`. */
export interface MigrationDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly all: HeadCount;
  readonly paths: Readonly<Partial<Record<CountedPath, HeadCount>>>;
  readonly families: Readonly<Partial<Record<ClientFamily, HeadCount>>>;
  /** At the end of the day, or as of now; empty on a day that was not counted. */
  readonly standing: Readonly<Partial<Record<Standing, HeadCount>>>;
}

/** One of the kit's own error codes, over the whole range. One person on one day counts 1. */
export interface MigrationError {
  readonly code: string;
  /** Refused here with this code although the person was proven. */
  readonly refusedPersonDays: number;
  /** Of these, those who did not get in by any path on that day. */
  readonly lockedOutPersonDays: number;
  /** Came by a further path, because the first one ended with this code in the pane. */
  readonly detouredPersonDays: number;
  /** Refused calls of which the person was not proven. */
  readonly unprovenCalls: number;
}

/** People of one tenant at the end of the range: an Entra tenant id, or `exchange:<host>` for a server that no tenant is named for. */
export interface TenantStanding {
  readonly tenant: string;
  readonly standing: Readonly<Partial<Record<Standing, number>>>;
}

/** Answer of `GET /api/migration`. */
export interface MigrationProgress {
  /** `null`: all tenants. */
  readonly tenant: string | null;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** When the counts were last brought up to date, ISO 8601. */
  readonly countedAt: string;
  readonly quietAfterDays: number;
  readonly days: readonly MigrationDay[];
  /** By which client people came by which path; one person on one day counts 1. */
  readonly clients: readonly { readonly path: CountedPath; readonly family: ClientFamily; readonly personDays: number }[];
  readonly errors: readonly MigrationError[];
  /** Of the operator's view over all tenants; else empty. */
  readonly tenants: readonly TenantStanding[];
}
