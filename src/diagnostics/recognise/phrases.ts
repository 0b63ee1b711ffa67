import { families } from '../catalogue/index.ts';
import type { Sighting } from './form.ts';
import { phraseTables } from './phrases/index.ts';
import type { Reading } from './reading.ts';
import { device, entra, isForeign, isOtherMakers, microsoft } from './surroundings.ts';

interface Signature {
  readonly id: string;
  readonly parts: readonly string[];
  /** Other makers say the same: `~` asks for a word of Microsoft's near, `=` is content with a line of its own. */
  readonly mark: '~' | '=' | undefined;
}

const widestGap = 200;
const tries = 8;

const byAnchor = new Map<string, Signature[]>();
/** Languages without blanks between words have no word to look up. */
const withoutAnchor: Signature[] = [];
for (const { phrases } of phraseTables) {
  for (const [id, variants] of Object.entries(phrases)) {
    for (const variant of variants) {
      const first = variant[0];
      const mark = first === '~' || first === '=' ? first : undefined;
      const signature: Signature = { id, mark, parts: variant.slice(mark ? 1 : 0).split('…') };
      const anchor = variant.match(/[a-z0-9_\u00c0-\u024f\u0370-\u04ff]{3,60}/g)?.reduce((longest, word) => (word.length > longest.length ? word : longest));
      if (anchor) byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), signature]);
      else withoutAnchor.push(signature);
    }
  }
}

function positionOf({ parts }: Signature, text: string): number {
  const [first, ...rest] = parts as [string, ...string[]];
  let start = text.indexOf(first);
  for (let attempt = 0; start >= 0 && attempt < tries; attempt += 1) {
    let end = start + first.length;
    const complete = rest.every((part) => {
      const next = text.slice(end, end + widestGap + part.length).indexOf(part);
      end += next + part.length;
      return next >= 0;
    });
    if (complete) return start;
    start = text.indexOf(first, start + 1);
  }
  return -1;
}

/** Nothing but punctuation and a little markup on the same line, or in quotes. */
function isAlone(text: string, at: number, phrase: string): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  const after = text.slice(at + phrase.length, at + phrase.length + 80);
  if (/["'«„]$/.test(before) && /^["'»“]/.test(after)) return true;
  return !/[\p{L}\d][^\n]{0,80}$/u.test(before.replace(/<[^<>\n]{0,40}>/g, '')) && !/^[^\n]{0,80}[\p{L}\d]/u.test(after.replace(/<[^<>\n]{0,40}>/g, ''));
}

function isOurs({ mark, parts }: Signature, at: number, { text, around }: Reading): boolean {
  const surroundings = around(at);
  if (mark === undefined) return !isOtherMakers(surroundings);
  return !isForeign(surroundings) && ( microsoft.test(surroundings) || device.test(surroundings) || (mark === '=' && isAlone(text, at, parts[0]!)));
}

/** Entra's symbolic names that nobody else would think of, by lower case: three words or more. */
const symbolic = new Map(families.flatMap(({ entries }) => entries).flatMap(({ id, name }) => (id.startsWith('AADSTS') && name && name.length >= 18 && (name.match(/[A-Z][a-z]/g)?.length ?? 0) >= 3 ? [[name.toLowerCase(), { name: name.toLowerCase(), id }] as const] : [])));

/** What a table holds for the words of a text, walking over the shorter of the two. */
function* shared<T>(words: ReadonlySet<string>, table: ReadonlyMap<string, T>): Generator<T> {
  const few = words.size < table.size;
  for (const word of few ? words : table.keys()) {
    const value = few || words.has(word) ? table.get(word) : undefined;
    if (value !== undefined) yield value;
  }
}

function findNames({ lower, words, around }: Reading): Sighting[] {
  return [...shared(words, symbolic)].flatMap(({ name, id }) => {
    const at = lower.indexOf(name);
    return entra.test(around(at)) ? [{ id, at, why: 'code' as const }] : [];
  });
}

/** Microsoft's well-known messages that stand in the text, and Entra's names of errors, both for want of a number. */
export function findPhrases(reading: Reading): Sighting[] {
  const candidates = /[\u2e80-\ud7ff]/.test(reading.lower) ? [...withoutAnchor] : [];
  for (const signatures of shared(reading.words, byAnchor)) candidates.push(...signatures);
  const found = candidates.flatMap((signature) => {
    const at = positionOf(signature, reading.lower);
    return at < 0 || !isOurs(signature, at, reading) ? [] : [{ id: signature.id, at, why: 'sentence' as const }];
  });
  return [...found, ...findNames(reading)];
}
