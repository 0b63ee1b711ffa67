/** Rows of cells of a text with these separators; undefined where it does not end as it should. */
export type RowReader = (text: string, separators: readonly string[]) => readonly (readonly string[])[] | undefined;

/** The part of an XML element that is read; every parser's own elements have it. */
export interface XmlElement {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<{ readonly nodeType: number }>;
  getAttribute(name: string): string | null;
}

/** The root of a well-formed text without document type and entities; undefined for any other. */
export type XmlReader = (text: string) => XmlElement | undefined;
