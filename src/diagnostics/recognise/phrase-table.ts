/**
 * Few words that give one of Microsoft's messages away, by the identifier they stand for. Lower case, straight quotes, whole words;
 * `…` stands for up to 200 other characters. A leading `~` marks words that other makers use too: they count only where the text
 * also names something of Microsoft's. A leading `=` marks the title of a page: a line of its own, or the same.
 */
export interface PhraseTable {
  readonly id: string;
  readonly phrases: Readonly<Record<string, readonly string[]>>;
}
