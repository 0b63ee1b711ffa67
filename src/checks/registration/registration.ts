/** Where Entra takes a redirect URI to belong: it decides how a code may be redeemed. */
export type Platform = 'spa' | 'web' | 'publicClient';

/** A part of a registration and where it stands in what was read: a JSON pointer (RFC 6901). */
export interface Placed {
  readonly at: string;
}

export interface Redirect extends Placed {
  readonly uri: string;
  readonly platform: Platform;
}

/** A delegated permission that the registration exposes. */
export interface ExposedScope extends Placed {
  readonly id: string;
  readonly value: string;
  readonly isEnabled: boolean;
  /** `User` or `Admin`: who may consent. */
  readonly type: string;
  /** What people read in the consent window, by Graph's names. */
  readonly texts: Readonly<Record<string, string | null>>;
}

export interface PreAuthorised extends Placed {
  readonly clientId: string;
  readonly scopeIds: readonly string[];
}

/** One entry of `requiredResourceAccess`. */
export interface Permission extends Placed {
  readonly resourceId: string;
  readonly id: string;
  /** `Scope` or `Role`. */
  readonly type: string;
}

export interface Credential extends Placed {
  readonly kind: 'secret' | 'certificate';
  /** Milliseconds since 1970; null where the end is not told or not readable. */
  readonly endsMs: number | null;
}

export interface Told<T> extends Placed {
  readonly value: T;
}

/** What rules read. Ids are in lower case here and everywhere below. A part that was not told is missing: nothing is concluded from it. */
export interface Parts {
  readonly signInAudience: Told<string>;
  readonly tokenVersion: Told<number | null>;
  readonly isPublicClient: Told<boolean>;
  readonly acceptsMappedClaims: Told<boolean>;
  readonly identifierUris: Told<readonly string[]>;
  /** All platforms. */
  readonly redirects: readonly Redirect[];
  /** First of each list of redirect URIs as it is stored. */
  readonly firstRedirects: readonly Redirect[];
  readonly scopes: readonly ExposedScope[];
  readonly preAuthorised: readonly PreAuthorised[];
  readonly permissions: readonly Permission[];
  readonly credentials: readonly Credential[];
  /** Settings of the implicit grant that are on. */
  readonly implicitGrants: readonly Placed[];
}

export interface Registration extends Partial<Parts> {
  readonly clientId: string;
  /** Id of the object in its tenant; null where it was not told. */
  readonly objectId: string | null;
  readonly name: string | null;
}
