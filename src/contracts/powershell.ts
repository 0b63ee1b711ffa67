/** A property's value as text. Empty is null. `isCut`: its end is not in the paste, so it proves nothing. */
export interface PrintedValue {
  readonly value: string | readonly string[] | null;
  readonly isCut: boolean;
}

/** One object as PowerShell wrote it out, by the names of its properties in lower case. */
export type PrintedObject = ReadonlyMap<string, PrintedValue>;

/**
 * Reads one written form out of a text: its objects, or plain texts that were written instead of objects. Undefined where the form
 * begins but does not end, or cannot be read.
 */
export type FormReader = (text: string) => { readonly objects: readonly PrintedObject[]; readonly texts: readonly string[] } | undefined;
