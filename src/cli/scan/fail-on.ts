import { KitError } from '../../errors/index.ts';
import { categories, type Finding } from '../../scanner/finding.ts';

const words = new Set<string>(['any', 'certain', 'likely', 'mention', 'direct', 'dependent', ...categories]);
/** A less certain word takes in the more certain ones. */
const takesIn: Readonly<Record<string, readonly string[]>> = { likely: ['certain', 'likely'], mention: ['certain', 'likely', 'mention'] };

/**
 * The words of `--fail-on`, apart by commas: findings must be of each kind that is named (certainty, tier, category), and within a
 * kind of any of the words. `any` is every use. Throws `scan-words-unknown`.
 */
export function failsOn(list: string): (finding: Finding) => boolean {
  const named = list.split(',').map((word) => word.trim()).filter(Boolean);
  const unknown = named.find((word) => !words.has(word));
  if (unknown !== undefined) throw new KitError('scan-words-unknown', { values: { word: unknown } });
  const some = (of: readonly string[]) => named.filter((word) => of.includes(word)).flatMap((word) => takesIn[word] ?? [word]);
  const certainty = some(['certain', 'likely', 'mention']);
  const tier = some(['direct', 'dependent']);
  const category = some(categories);
  return (finding) =>
    !finding.vendored &&
    (certainty.length > 0 ? certainty.includes(finding.certainty) : finding.certainty !== 'mention') &&
    (tier.length === 0 || tier.includes(finding.tier)) &&
    (category.length === 0 || category.includes(finding.category));
}
