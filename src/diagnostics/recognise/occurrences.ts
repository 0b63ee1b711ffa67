/** Signs beyond ASCII share so many classes, which keeps the table small. */
const sharedClasses = 32;

/** The class of every sign: those of the strings have one each, or share one; all others have class 0. */
function signClasses(strings: readonly string[]): { classOf: Uint8Array; classes: number } {
  const used = [...new Set(strings.flatMap((string) => string.split('')))].map((sign) => sign.charCodeAt(0));
  const plain = used.filter((code) => code < 128);
  const classOf = new Uint8Array(2 ** 16);
  plain.forEach((code, index) => (classOf[code] = index + 1));
  used.filter((code) => code >= 128).forEach((code, index) => (classOf[code] = plain.length + 1 + (index % sharedClasses)));
  return { classOf, classes: plain.length + 1 + sharedClasses };
}

/**
 * Finds which of the wanted strings stand anywhere in a text, in one walk over it however many they are (Aho and Corasick, Communications of
 * the ACM 18, 1975). Strings with signs beyond ASCII may be reported where only a look-alike stands: whoever needs the place looks again.
 */
export function occurrencesOf(wanted: Iterable<string>): (text: string) => ReadonlySet<string> {
  const strings = [...new Set(wanted)];
  const { classOf, classes } = signClasses(strings);
  const most = strings.reduce((sum, { length }) => sum + length, 1);
  const tableOf = (length: number) => (most < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length));
  /** The state after one more sign, at `state * classes + class`. */
  const next = tableOf(most * classes);
  const ends: string[][] = [];
  let states = 1;
  for (const string of strings) {
    let state = 0;
    for (let index = 0; index < string.length; index += 1) state = next[state * classes + classOf[string.charCodeAt(index)]!] ||= states++;
    (ends[state] ??= []).push(string);
  }
  /** By state: where its longest shorter ending is, and the nearest such where a string ends; 0 for none. */
  const shorter = tableOf(states);
  const ending = tableOf(states);
  const queue = [0];
  for (const state of queue) {
    for (let sign = 0; sign < classes; sign += 1) {
      const child = next[state * classes + sign]!;
      const other = state === 0 ? 0 : next[shorter[state]! * classes + sign]!;
      // What the tree does not have goes on where the shorter ending does.
      if (child === 0) next[state * classes + sign] = other;
      else {
        shorter[child] = other;
        ending[child] = ends[child] ? child : ending[other]!;
        queue.push(child);
      }
    }
  }
  const seen = new Uint8Array(states);
  return (text) => {
    const found = new Set<string>();
    const reported: number[] = [];
    let state = 0;
    for (let index = 0; index < text.length; index += 1) {
      state = next[state * classes + classOf[text.charCodeAt(index)]!]!;
      // Every state is reported once, so that a text that repeats one costs no more.
      for (let end = ending[state]!; end !== 0 && seen[end] === 0; end = ending[shorter[end]!]!) {
        seen[end] = 1;
        reported.push(end);
        for (const string of ends[end]!) found.add(string);
      }
    }
    for (const end of reported) seen[end] = 0;
    return found;
  };
}
