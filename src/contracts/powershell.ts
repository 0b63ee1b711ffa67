/** A property's value as text. Empty is null. `isCut`: its end is not in the paste, so it proves nothing. */
export interface PrintedValue {
  readonly value: string | readonly string[] | null;
  readonly isCut: boolean;
}

/** One object as PowerShell wrote it out, by the names of its properties in lower case, its classes under `classNames`. */
export type PrintedObject = ReadonlyMap<string, PrintedValue>;

/** Where the classes of an object stand, by PowerShell's own word for them; missing where the form does not tell. */
export const classNames = 'pstypenames';

/**
 * Reads one written form out of a text: its objects, or plain texts that were written instead of objects. Undefined where the form
 * begins but does not end, or cannot be read.
 */
export type FormReader = (text: string) => { readonly objects: readonly PrintedObject[]; readonly texts: readonly string[] } | undefined;
