import type { Place } from '../rule.ts';
import type { BySchema } from './by-schema.ts';
import type { XmlElement } from './xml-element.ts';

/** A value with the place where it is stated. */
export interface Stated extends Place {
  readonly value: string;
}

/** `page`: opened in Outlook. `script`: run there without a page. `link`: opened outside. */
export interface Address extends Stated {
  readonly use: 'page' | 'script' | 'icon' | 'link';
}

export interface RequiredSet {
  readonly name: Stated;
  readonly version: string;
  /** For the whole add-in; otherwise for a part of it. */
  readonly isForAll: boolean;
}

/** What Office single sign-on is told. */
export interface Registration extends Place {
  readonly id: Stated | null;
  readonly resource: Stated | null;
  /** Null: this form of manifest names none. */
  readonly scopes: readonly string[] | null;
}

/** The images of one button or menu. */
export interface IconGroup extends Place {
  readonly isMobile: boolean;
  /** `16`, or with the scale on phones `25@1`. */
  readonly sizes: readonly string[];
}

/** Something that others refer to by its id, or that does so. */
export interface Name extends Stated {
  readonly kind: 'resource' | 'control' | 'action' | 'runtime' | 'group' | 'key';
  /** Unique inside its scope. */
  readonly scope: string;
}

/** A manifest of either form, as the rules see it. */
export interface Manifest {
  readonly form: 'add-in-only' | 'unified';
  readonly bytes: number;
  /** Where the manifest begins. */
  readonly top: Place;
  readonly id: Stated | null;
  readonly version: Stated | null;
  readonly permissions: readonly Stated[];
  readonly sets: readonly RequiredSet[];
  readonly addresses: readonly Address[];
  readonly domains: readonly Stated[];
  /** The address that an Exchange identity token names in `aud`. */
  readonly audience: Stated | null;
  readonly registrations: readonly Registration[];
  readonly icons: readonly IconGroup[];
  readonly locales: { readonly main: Stated | null; readonly others: readonly (readonly Stated[])[] };
  readonly names: readonly Name[];
  /** `scopes`: where the name may be, the nearest first. */
  readonly references: readonly (Stated & { readonly kind: Name['kind']; readonly scopes: readonly string[] })[];
  /** Where event-based activation begins. */
  readonly events: readonly Place[];
  /** Of the add-in only form. */
  readonly root?: XmlElement;
  /** Of the unified form: where a JSON pointer leads, or the nearest above it. */
  readonly placeOf?: (pointer: string) => Place;
}

/** What rules are handed: the manifest, and what its reader knows about the deployment. */
export interface Looked {
  readonly manifest: Manifest;
  /** Whether mailboxes on Exchange Server use the add-in, by their identity tokens. */
  readonly servesExchangeServer: boolean;
  /** What the server accepts as `aud` of these tokens; empty where it is not known. */
  readonly audiences: readonly string[];
  /** Null: of the add-in only form. */
  readonly schema: BySchema | null;
}
