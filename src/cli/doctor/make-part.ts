import type { Locale } from '../../contracts/locale.ts';
import { say, speak } from '../../contracts/text.ts';
import type { Finding } from '../../diagnostics/index.ts';
import { isKitError, whatHappened, whatHelps } from '../../errors/index.ts';
import type { RuleReport } from '../check/rule-findings.ts';
import type { Part, PartId } from './part.ts';
import { words } from './texts.ts';

/** What the rules of a check found; places are of the file that `subject` names. */
export const ofRules = (id: PartId, { subject, verdict, findings }: RuleReport): Part => ({
  id, subject, verdict, why: null,
  findings: findings.map(({ place, ...finding }) => ({ ...finding, part: id, subjects: [subject], places: place ? [{ file: subject, ...place }] : [] })),
});

export const ofFindings = (id: PartId, verdict: Part['verdict'], findings: readonly Finding[]): Part => ({
  id, subject: null, verdict, why: null,
  findings: findings.map((finding) => ({ ...finding, part: id, subjects: [], places: [], sources: [] })),
});

export const notKnown = (id: PartId, why: string, subject: string | null = null): Part => ({ id, subject, verdict: 'not-known', why, findings: [] });

/** One part that cannot be looked at takes no other with it: it is told as not known, with the reason. */
export async function orNotKnown(id: PartId, subject: string | null, locale: Locale, look: () => Part | Promise<Part>): Promise<Part> {
  try {
    return await look();
  } catch (error) {
    if (!isKitError(error)) throw error;
    return notKnown(id, say(words.failed, locale, { happened: speak(whatHappened(error), locale), helps: speak(whatHelps(error), locale) }), subject);
  }
}
