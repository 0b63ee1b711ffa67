import { KitError } from '../errors/index.ts';
import type { Finding } from './finding.ts';
import { fingerprintsOf } from './fingerprint.ts';

/** What is known and shall not be told again: fingerprints, each with its rule and file for whoever reads the difference. */
interface Baseline {
  readonly naaKitBaseline: 1;
  readonly known: Readonly<Record<string, string>>;
}

const isUse = ({ certainty }: Finding) => certainty !== 'mention';

/** A baseline file of these findings; mentions need none. */
export function baselineOf(findings: readonly Finding[]): string {
  const names = fingerprintsOf(findings);
  const known = Object.fromEntries(findings.flatMap((finding, index) => (isUse(finding) ? [[names[index]!, `${finding.rule} ${finding.file}`]] : [])));
  return `${JSON.stringify({ naaKitBaseline: 1, known } satisfies Baseline, null, 2)}\n`;
}

/** The findings that a baseline file does not know, and how many it knows. Throws `baseline-unreadable`. */
export function beyondBaseline(findings: readonly Finding[], text: string): { readonly findings: readonly Finding[]; readonly known: number } {
  const known = knownIn(text);
  const names = fingerprintsOf(findings);
  const beyond = findings.filter((_, index) => !Object.hasOwn(known, names[index]!));
  return { findings: beyond, known: findings.length - beyond.length };
}

function knownIn(text: string): Baseline['known'] {
  try {
    const { naaKitBaseline, known } = JSON.parse(text) as Partial<Baseline>;
    if (naaKitBaseline === 1 && typeof known === 'object' && known !== null) return known;
  } catch (cause) {
    throw new KitError('baseline-unreadable', { cause });
  }
  throw new KitError('baseline-unreadable');
}
