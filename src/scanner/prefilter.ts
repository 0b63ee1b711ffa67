import type { Needle } from './rule.ts';

/** Finds which of some strings stand in bytes of UTF-8. */
export type Search = (bytes: Uint8Array) => ReadonlySet<string>;

interface Sought {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** How far into it the three bytes stand by which it is met. */
  readonly offset: number;
}

const shortest = 3;
const keys = 1 << 13;
const keyOf = (one: number, two: number, three: number) => ((one << 8) ^ (two << 4) ^ three) & (keys - 1);
const encoder = new TextEncoder();

/**
 * A search for all of some strings in one look. Three bytes are looked at of each `stride` that follow one another, which is as many
 * as fit into the shortest string at different places: so every string is met at one of them.
 */
export function searchFor(strings: Iterable<string>): Search {
  const all = [...new Set(strings)];
  const short = all.filter((text) => encoder.encode(text).length < shortest);
  const long = all.filter((text) => !short.includes(text)).map((text) => ({ text, bytes: encoder.encode(text) }));
  const stride = Math.min(...long.map(({ bytes }) => bytes.length)) - shortest + 1;
  const lists: Sought[][] = [[]];
  const listAt = new Uint16Array(keys);
  for (const one of long) {
    for (let offset = 0; offset < stride; offset += 1) {
      const key = keyOf(one.bytes[offset]!, one.bytes[offset + 1]!, one.bytes[offset + 2]!);
      listAt[key] ||= lists.push([]) - 1;
      lists[listAt[key]!]!.push({ ...one, offset });
    }
  }
  return (bytes) => {
    const held = new Set(short.filter((text) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text)));
    for (let at = 2; at < bytes.length; at += stride) {
      const list = listAt[keyOf(bytes[at - 2]!, bytes[at - 1]!, bytes[at]!)]!;
      if (list !== 0) noteHeld(bytes, at - 2, lists[list]!, held);
    }
    return held;
  };
}

function noteHeld(bytes: Uint8Array, at: number, list: readonly Sought[], held: Set<string>): void {
  for (const { text, bytes: sought, offset } of list) if (standsAt(bytes, at - offset, sought)) held.add(text);
}

function standsAt(bytes: Uint8Array, start: number, sought: Uint8Array): boolean {
  for (let at = sought.length - 1; at >= 0; at -= 1) if (bytes[start + at] !== sought[at]) return false;
  return true;
}

/** Tells which of several lists of needles are there, by the strings that a search has met. */
export function chooser<T>(all: readonly T[], needlesOf: (one: T) => readonly Needle[]): (held: ReadonlySet<string>) => readonly T[] {
  const lists = all.map((one) => ({ one, needles: needlesOf(one) }));
  return (held) =>
    (held.size === 0 ? [] : lists.filter(({ needles }) => needles.some((needle) => (typeof needle === 'string' ? held.has(needle) : needle.every((part) => held.has(part))))).map(({ one }) => one));
}
