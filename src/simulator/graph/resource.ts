import type { GraphCaller } from './bearer.ts';
import type { Item } from './filter.ts';
import type { Collection } from './page.ts';

/** Something that can be read. */
export interface Resource {
  /** Below `/v1.0`. */
  readonly path: RegExp;
  /** Delegated permissions each of which is enough, least first. */
  readonly permissions: readonly string[];
  /** Graph's word where none is held; services differ. */
  readonly denied: 'ErrorAccessDenied' | 'Authorization_RequestDenied' | 'AccessDenied' | 'Authentication_MSGraphPermissionMissing';
  read(caller: GraphCaller): Collection | { readonly item: Item };
}
