/** About 2 MB. */
const mostKept = 10_000;

/**
 * Makes a function that answers equal texts with one and the same value, made at the first of them: what remembered tokens have in
 * common then stands in memory once, and a call that looks at it finds it in the processor's cache. Beyond 10,000 it starts anew.
 */
export function keepOnce<T>(make: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, made);
    return made;
  };
}
