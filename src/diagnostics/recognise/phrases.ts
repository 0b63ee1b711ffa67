import { families } from '../catalogue/index.ts';
import { placeOf, type Sighting } from './form.ts';
import { phraseTables } from './phrases/index.ts';
import type { Reading } from './reading.ts';
import { accessPolicy, device, entra, isForeign, isOtherMakers, microsoft } from './surroundings.ts';

interface Signature {
  readonly id: string;
  readonly parts: readonly string[];
  /** Other makers say the same: `~` asks for a word of Microsoft's near, `=` is content with a rule for access, or a line of its own. */
  readonly mark: '~' | '=' | undefined;
}

const widestGap = 200;
const tries = 8;

/** By what each signature begins with. */
const signatures = new Map<string, Signature[]>();
for (const { phrases } of phraseTables) {
  for (const [id, variants] of Object.entries(phrases)) {
    for (const variant of variants) {
      const sign = variant[0];
      const mark = sign === '~' || sign === '=' ? sign : undefined;
      const parts = variant.slice(mark ? 1 : 0).split('…');
      signatures.set(parts[0]!, [...(signatures.get(parts[0]!) ?? []), { id, mark, parts }]);
    }
  }
}

const letter = /[\w\u00c0-\u024f]/;
/** `SendAsDenied` is not said by `ErrorSendAsDenied`; endings differ more than beginnings do. */
const isWithinWord = (text: string, at: number): boolean => at > 0 && letter.test(text[at - 1]!) && letter.test(text[at]!);

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
    if (complete && !isWithinWord(text, start)) return start;
    start = text.indexOf(first, start + 1);
  }
  return -1;
}

/** Quotes that a program puts around its own words, and its comments. */
const inProgram = /(?:=\s?|\w\(|[,+?:]\s?)["'«„]$/;
const inComment = /(?:^|\n)[^\n"']{0,60}(?:\/\/|\/\*|<!--)[^\n\p{L}]{0,8}$/u;
/** The name of a field for what went wrong; its value stands alone. */
const fieldName = /\w{0,20}(?:message|error|description|reason|detail)["']?\s?[=:]\s?["']?$/;

/** Nothing but punctuation and a little markup on the same line, or in quotes; not in the source of a program. */
function isAlone(text: string, at: number, phrase: string): boolean {
  const said = text.slice(Math.max(0, at - 80), at);
  const before = said.replace(fieldName, '');
  const after = text.slice(at + phrase.length, at + phrase.length + 80);
  if (/["'«„]$/.test(before) && /^["'»“]/.test(after)) return !inProgram.test(before);
  if (inComment.test(before)) return false;
  return !/[\p{L}\d][^\n]{0,80}$/u.test(before.replace(/<[^<>\n]{0,40}>/g, '')) && !/^[^\n]{0,80}[\p{L}\d]/u.test(after.replace(/<[^<>\n]{0,40}>/g, ''));
}

function isOurs({ mark, parts }: Signature, at: number, { text, around }: Reading): boolean {
  const surroundings = around(at);
  if (mark === undefined) return !isOtherMakers(surroundings);
  return !isForeign(surroundings) && (microsoft.test(surroundings) || (mark === '=' && accessPolicy.test(surroundings)) || device.test(surroundings) || (mark === '=' && isAlone(text, at, parts[0]!)));
}

/** Entra's symbolic names that nobody else would think of, by lower case: three words or more. */
const symbolic = new Map(families.flatMap(({ entries }) => entries).flatMap(({ id, name }) => (id.startsWith('AADSTS') && name && name.length >= 18 && (name.match(/[A-Z][a-z]/g)?.length ?? 0) >= 3 ? [[name.toLowerCase(), id] as const] : [])));

/** All that is looked for in a text. */
export const phraseParts = (): string[] => [...[...signatures.values()].flat().flatMap(({ parts }) => parts), ...symbolic.keys()];

function namesIn({ lower, found, around }: Reading): Sighting[] {
  return [...found].flatMap((name) => {
    const id = symbolic.get(name);
    const at = id ? placeOf(name, lower) : -1;
    return id && at >= 0 && entra.test(around(at)) ? [{ id, at, why: 'code' as const }] : [];
  });
}

/** Microsoft's well-known messages that stand in the text, and Entra's names of errors, both for want of a number. */
export function findPhrases(reading: Reading): Sighting[] {
  const candidates = [...reading.found].flatMap((part) => signatures.get(part) ?? []).filter(({ parts }) => parts.every((part) => reading.found.has(part)));
  const said = candidates.flatMap((signature) => {
    const at = positionOf(signature, reading.lower);
    return at < 0 || !isOurs(signature, at, reading) ? [] : [{ id: signature.id, at, why: 'sentence' as const }];
  });
  return [...said, ...namesIn(reading)];
}
