import ignore, { type Ignore } from 'ignore';

/** What a `.gitignore` says of a path: nothing, when both are false. */
interface Told {
  readonly ignored: boolean;
  readonly unignored: boolean;
}

const nothing: Told = { ignored: false, unignored: false };

/**
 * Asks the patterns of one `.gitignore` about paths relative to its folder, those of folders with `/` at the end. To compile patterns
 * costs more than to list files, and few paths hold all the words that a pattern is made of: only such patterns are compiled.
 */
export function ignoreFile(text: string): (path: string) => Told {
  const patterns = text.replace(/^\ufeff/, '').split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => ({ line, words: wordsOf(line) }));
  const compiled = new Map<string, Ignore>();
  return (path) => {
    const upper = path.toUpperCase();
    const possible = patterns.filter(({ words }) => words.every((word) => upper.includes(word))).map(({ line }) => line);
    if (possible.length === 0) return nothing;
    const key = possible.join('\n');
    const known = compiled.get(key) ?? ignore({ allowRelativePaths: true }).add(key);
    compiled.set(key, known);
    return known.test(path);
  };
}

/** What stands for itself in a pattern, so that every path which it matches holds it. Patterns know no case, so `[Bb]` is a letter. */
const wordsOf = (pattern: string): string[] =>
  pattern.replace(/^!/, '').replace(/\[([a-z])\1\]/gi, '$1').replace(/\\.?|\[.*\]|\[/g, '*').toUpperCase().split(/[*?/\s]+/).filter(Boolean);
