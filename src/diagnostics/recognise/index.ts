import { entryFor } from '../entry-for.ts';
import { readEvidence, type Evidence } from './evidence.ts';
import type { Sighting, Why } from './form.ts';
import { forms } from './forms/index.ts';
import { findPhrases } from './phrases.ts';
import { isBystander, rankOf, withoutWrappers } from './rank.ts';
import { read, type Reading } from './reading.ts';

export interface Recognition extends Evidence {
  /** What was recognised, the most telling first; `at` counts from the start of the text as it was pasted. */
  readonly codes: readonly { readonly id: string; readonly at: number; readonly why: Why }[];
  /** What the answer must be about. Null when nothing is known, or only what any service may say. */
  readonly primary: string | null;
}

const isEntra = ({ id }: Sighting) => id.startsWith('AADSTS');

/** Same length, at most two digits apart. A longer number is a sub-code, not a slip. */
const isMistyped = (number: string, meant: string): boolean => number.length === meant.length && [...number].filter((digit, index) => digit !== meant[index]).length <= 2;

/**
 * A sentence stands for its number only where no number does. Beside a number nobody knows, it outranks it when the two are a slip
 * of the finger apart.
 */
function settleSentences(found: readonly Sighting[], sentences: readonly Sighting[]): { sightings: Sighting[]; outranked: ReadonlySet<string> } {
  const numbers = found.filter(isEntra);
  const outranked = new Set<string>();
  const kept = sentences.filter((sentence) => {
    if (!isEntra(sentence) || numbers.length === 0) return true;
    const slip = numbers.find(({ id }) => !entryFor(id) && isMistyped(id, sentence.id));
    if (slip && !numbers.some(({ id }) => entryFor(id))) outranked.add(slip.id);
    return Boolean(slip) && outranked.has(slip!.id);
  });
  return { sightings: [...found, ...kept], outranked };
}

const unique = (sightings: readonly Sighting[]): Sighting[] => {
  const first = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const known = first.get(sighting.id);
    if (!known || sighting.at < known.at) first.set(sighting.id, sighting);
  }
  // The decimal spelling beside the hexadecimal one of the same code says nothing more.
  return [...first.values()].filter(({ id }) => !id.startsWith('WAM:') || !first.has(Number(id.slice(4)).toString(16).toUpperCase()));
};

function sightingsOf(reading: Reading): Sighting[] {
  return forms.filter(({ marks }) => marks.length === 0 || marks.some((mark) => reading.lower.includes(mark))).flatMap((form) => form.find(reading));
}

/**
 * Finds identifiers of known errors in any pasted text, in any language and wrapping, with the ids support asks for. Pure, without
 * network; linear in the length of the text. Identifiers are those of the scheme: `AADSTS53003`, `OFFICE9018`, `TAG:4usqa` …
 */
export function recognise(text: string): Recognition {
  const reading = read(text);
  const { sightings, outranked } = settleSentences(sightingsOf(reading), findPhrases(reading));
  const weight = ({ id }: Sighting) => (outranked.has(id) ? 0 : rankOf(id));
  const codes = withoutWrappers(unique(sightings)).sort((one, other) => weight(other) - weight(one) || one.at - other.at);
  const subject = codes.find(({ id }) => !isBystander(id));
  const { correlationId, traceId, timestamp } = readEvidence(reading, (subject ?? codes[0])?.at ?? 0);
  return { codes: codes.map(({ id, at, why }) => ({ id, at: reading.originOf(at), why })), primary: subject?.id ?? null, correlationId, traceId, timestamp };
}
