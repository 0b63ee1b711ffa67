import { type Sighting } from './form.ts';
import { phraseTables } from './phrases/index.ts';
import type { Reading } from './reading.ts';
import { isForeign, microsoft } from './surroundings.ts';

interface Signature {
  readonly id: string;
  readonly parts: readonly string[];
  /** Other makers say the same. */
  readonly common: boolean;
}

const widestGap = 200;
const tries = 8;

const byAnchor = new Map<string, Signature[]>();
/** Languages without blanks between words have no word to look up. */
const withoutAnchor: Signature[] = [];
for (const { phrases } of phraseTables) {
  for (const [id, variants] of Object.entries(phrases)) {
    for (const variant of variants) {
      const common = variant.startsWith('~');
      const signature = { id, common, parts: variant.slice(common ? 1 : 0).split('…') };
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

/** Microsoft's well-known messages that stand in the text, also without their number. */
export function findPhrases(reading: Reading): Sighting[] {
  const candidates = /[\u2e80-\ud7ff]/.test(reading.lower) ? [...withoutAnchor] : [];
  for (const [anchor, signatures] of byAnchor) if (reading.words.has(anchor)) candidates.push(...signatures);
  return candidates.flatMap((signature) => {
    const at = positionOf(signature, reading.lower);
    if (at < 0) return [];
    const around = reading.around(at);
    return isForeign(around) || (signature.common && !microsoft.test(around)) ? [] : [{ id: signature.id, at, why: 'sentence' as const }];
  });
}
