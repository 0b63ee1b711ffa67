import { say } from '../../contracts/text.ts';
import type { Locale } from '../../contracts/locale.ts';
import { roadFor } from '../../diagnostics/index.ts';
import { rules, type Category, type Finding as CodeFinding, type Rule, type ScanReport } from '../../scanner/index.ts';
import { wordsOf } from '../scan/rule-words.ts';
import { effortNames } from '../scan/texts.ts';
import type { DoctorFinding, Part } from './part.ts';
import { words } from './texts.ts';

const isOver = (event: string | undefined, day: string): boolean => roadFor('unclear', day).stops.some(({ event: { id }, tense }) => id === event && tense === 'past');

/** What a manifest says is no fault of its own; the check of the manifest judges it. */
const ofManifests: ReadonlySet<Category> = new Set(['manifest-permission', 'manifest-requirement']);

/** A use that runs and that somebody here can change; the rest is only mentioned, or of others. */
const counts = ({ category, certainty, vendored }: CodeFinding): boolean => certainty !== 'mention' && !vendored && !ofManifests.has(category);

function findingOf(rule: Rule, found: readonly CodeFinding[], day: string, locale: Locale): DoctorFinding {
  const { does, breaks, since, instead, effort } = wordsOf(rule, locale, day);
  const isGone = isOver(rule.since, day) && found.some(({ tier, certainty }) => tier === 'direct' && certainty === 'certain');
  return {
    id: rule.id, part: 'code', outcome: 'fail', severity: isGone ? 'blocks' : 'hinders', confidence: found.some(({ certainty }) => certainty === 'certain') ? 'certain' : 'likely',
    title: say(words.places, locale, { category: rule.category, count: found.length }),
    says: [does, breaks, ...(since ? [since] : []), say(words.effort, locale, { effort: effortNames[effort][locale] })].join(' '),
    owner: 'developer', steps: { developer: [instead] },
    evidence: [], guides: [], entry: null, link: null, missing: [], sources: [], subjects: [],
    places: found.map(({ file, line, column }) => ({ file, line, column })),
  };
}

/** What still leans on legacy tokens in a source tree: one finding a rule. Nothing found is fine; what could not be read makes it incomplete. */
export function codePart({ findings, filesScanned, troubles }: ScanReport, day: string, locale: Locale): Part {
  if (filesScanned === 0) return { id: 'code', subject: null, verdict: 'not-known', why: words.noCode[locale], findings: [] };
  const used = findings.filter(counts);
  const told = rules.flatMap((rule) => {
    const own = used.filter((finding) => finding.rule === rule.id);
    return own.length > 0 ? [findingOf(rule, own, day, locale)] : [];
  });
  const unread = troubles.filter(({ what }) => what === 'not-parsed').map(({ path }) => path);
  const why = unread.length > 0 ? say(words.notParsed, locale, { count: unread.length, examples: unread.slice(0, 3).join(', ') }) : null;
  return { id: 'code', subject: null, verdict: told.length > 0 ? 'problem' : why ? 'incomplete' : 'fine', why, findings: told };
}
