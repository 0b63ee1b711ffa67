import { entryFor } from '../entry-for.ts';
import { readEvidence, type Evidence } from './evidence.ts';
import type { Form, Sighting, Why } from './form.ts';
import { forms } from './forms/index.ts';
import { occurrencesOf } from './occurrences.ts';
import { findPhrases, phraseParts } from './phrases.ts';
import { isBystander, rankOf, withoutWrappers } from './rank.ts';
import { read, type Reading } from './reading.ts';

export interface Recognition extends Evidence {
  /** What was recognised, the most telling first; `at` counts from the start of the text as it was pasted. */
  readonly codes: readonly { readonly id: string; readonly at: number; readonly why: Why }[];
  /** What the answer must be about. Null when nothing is known, or only what any service may say. */
  readonly primary: string | null;
}

const isEntra = ({ id }: Sighting) => id.startsWith('AADSTS');

/** Digits in which two numbers of the same length differ. A longer number is a sub-code, not a slip of the finger. */
const apart = (number: string, meant: string): number => (number.length === meant.length ? [...number].filter((digit, index) => digit !== meant[index]).length : Infinity);

/**
 * A sentence stands for its number only where no number does. It outranks a number that is a slip away: two digits of one nobody
 * knows, or one digit of a known one when the whole message speaks against it.
 */
function settleSentences(found: readonly Sighting[], sentences: readonly Sighting[]): { sightings: Sighting[]; outranked: ReadonlySet<string> } {
  const numbers = [...new Set(found.filter(isEntra).map(({ id }) => id))];
  const outranked = new Set<string>();
  const kept = sentences.filter(({ id }) => {
    if (!id.startsWith('AADSTS') || numbers.length === 0) return true;
    if (numbers.length > 1 || numbers[0] === id) return false;
    const [number] = numbers as [string];
    const whole = sentences.filter((other) => other.id === id).length > 1 && !sentences.some((other) => other.id === number);
    const slip = entryFor(number) ? whole && apart(number, id) <= 1 : apart(number, id) <= 2;
    if (slip) outranked.add(number);
    return slip;
  });
  return { sightings: [...found, ...kept], outranked };
}

const unique = (sightings: readonly Sighting[]): Sighting[] => {
  const first = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const known = first.get(sighting.id);
    // Where the code itself stands is where it was said; its sentence alone says it less surely.
    if (!known || (known.why === 'sentence') > (sighting.why === 'sentence') || ((known.why === 'sentence') === (sighting.why === 'sentence') && sighting.at < known.at)) first.set(sighting.id, sighting);
  }
  const said = new Set([...first.values()].flatMap(({ id, why }) => (why === 'sentence' ? [] : [entryFor(id)])));
  // The decimal spelling beside the hexadecimal one of the same code says nothing more, nor does the sentence beside its older code, nor MSAL.js's word for what MSAL.NET says.
  return [...first.values()].filter(({ id, why }) => why !== 'sentence' || !entryFor(id) || !said.has(entryFor(id))).filter(({ id }) => !id.startsWith('MSAL:') || !first.has(`MSALNET:${id.slice(5)}`)).filter(({ id }) => !id.startsWith('WAM:') || !first.has(Number(id.slice(4)).toString(16).toUpperCase()));
};

const always = forms.filter(({ marks }) => marks.length === 0);
const formsBy = new Map<string, Form[]>();
for (const form of forms) for (const mark of form.marks) formsBy.set(mark, [...(formsBy.get(mark) ?? []), form]);

function sightingsOf(reading: Reading): Sighting[] {
  const asked = new Set([...always, ...[...reading.found].flatMap((mark) => formsBy.get(mark) ?? [])]);
  return forms.filter((form) => asked.has(form)).flatMap((form) => form.find(reading));
}

let find: ReturnType<typeof occurrencesOf> | undefined;

/**
 * Finds identifiers of known errors in any pasted text, in any language and wrapping, with the ids support asks for. Pure, without
 * network; linear in the length of the text. Identifiers are those of the scheme: `AADSTS53003`, `OFFICE9018`, `TAG:4usqa` …
 */
export function recognise(text: string): Recognition {
  find ??= occurrencesOf([...forms.flatMap(({ marks }) => marks), ...phraseParts()]);
  const reading = read(text, find);
  const { sightings, outranked } = settleSentences(sightingsOf(reading), findPhrases(reading));
  // Of two numbers the one whose sentence follows is the answer; the other is only mentioned.
  const leads = ({ id, at }: Sighting) => (id.startsWith('AADSTS') && /^[^:\n]{0,18}\d"?\s?:/.test(reading.text.slice(at, at + 24)) ? 0.5 : 0);
  // A code of which nothing is known gives way to a name that is explained.
  const unexplained = ({ id }: Sighting) => (entryFor(id) ? 0 : /^OFFICE\d/.test(id) ? 16 : /^(?:TAG|WAM):/.test(id) ? 50 : 0);
  const weight = (sighting: Sighting) => (outranked.has(sighting.id) ? 0 : rankOf(sighting) + leads(sighting) - unexplained(sighting));
  const weighed = withoutWrappers(unique(sightings)).map((sighting) => ({ sighting, weighs: weight(sighting) }));
  const codes = weighed.sort((one, other) => other.weighs - one.weighs || one.sighting.at - other.sighting.at).map(({ sighting }) => sighting);
  const subject = codes.find(({ id, solid = !isBystander(id) }) => solid);
  const evidence = readEvidence(reading, (subject ?? codes[0])?.at ?? 0);
  return { codes: codes.map(({ id, at, why }) => ({ id, at: reading.originOf(at), why })), primary: subject?.id ?? null, ...evidence };
}
