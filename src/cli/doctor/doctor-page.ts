import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import { dateInWords, type EntryOwner } from '../../diagnostics/index.ts';
import { aboutGuides, filled } from '../explain/explanation-page.ts';
import type { Block } from '../explain/page.ts';
import { findingBlocks } from '../explain/report-page.ts';
import { ownerNames } from '../explain/texts.ts';
import type { DoctorFinding, DoctorReport } from './part.ts';
import { partNames, stateNames, words } from './texts.ts';

const mostPlaces = 5;

const owners: readonly EntryOwner[] = ['user', 'developer', 'admin', 'microsoft'];

/** Who has to act, and in how many findings. */
function whoActs(findings: readonly DoctorFinding[], locale: Locale): Block[] {
  const wrong = findings.filter(({ outcome }) => outcome === 'fail');
  const counts = owners.map((owner) => ({ owner, count: wrong.filter((finding) => finding.owner === owner).length })).filter(({ count }) => count > 0);
  const who = counts.map(({ owner, count }) => say(words.count, locale, { who: ownerNames[owner][locale], count })).join('; ');
  return who === '' ? [] : [{ says: say(words.whoActs, locale, { who }) }];
}

function partLine({ id, subject, verdict, why }: DoctorReport['parts'][number], locale: Locale): string {
  const part = subject === null ? partNames[id][locale] : say(words.partOf, locale, { part: partNames[id][locale], subject });
  const state = stateNames[verdict][locale];
  return say(words.part, locale, { part, state: why === null ? state : say(words.stateWhy, locale, { state, why }) });
}

function grounds({ subjects, places, sources }: DoctorFinding, locale: Locale): Block[] {
  const all = places.length > 0 ? places.map((place) => say(words.place, locale, { ...place })) : subjects;
  const where = [...all.slice(0, mostPlaces), ...(all.length > mostPlaces ? [say(words.more, locale, { count: all.length - mostPlaces })] : [])];
  return [
    ...(where.length > 0 ? [{ says: words.where[locale] }, { list: where }] : []),
    ...(sources.length > 0 ? [{ says: sources.map((source) => say(words.source, locale, { ...source })).join('\n') }] : []),
  ];
}

/** What nobody can do anything about here but tell more: one line for all that lack the same. */
function notKnownLines(findings: readonly DoctorFinding[], locale: Locale): string[] {
  const reasons = [...new Set(findings.map(({ part, says }) => `${part} ${says}`))];
  return reasons.map((reason) => {
    const alike = findings.filter(({ part, says }) => `${part} ${says}` === reason);
    return say(words.unknownOnes, locale, { part: partNames[alike[0]!.part][locale], titles: alike.map(({ title }) => title).join(', '), says: alike[0]!.says });
  });
}

const hasSteps = ({ steps }: DoctorFinding): boolean => Object.values(steps).some((list) => list.length > 0);

/** The report for people: the verdict, who acts, what was looked at, then every finding in order, and how an administrator goes about it. */
export function doctorPage({ verdict, folder, day, parts, findings }: DoctorReport, clientId: string | undefined, locale: Locale): Block[] {
  const unknown = findings.filter((finding) => finding.outcome === 'unknown' && !hasSteps(finding));
  const told = findings.filter((finding) => finding.outcome !== 'pass' && !unknown.includes(finding));
  const fine = findings.filter(({ outcome }) => outcome === 'pass').map(({ part, title }) => say(words.inPart, locale, { part: partNames[part][locale], title }));
  const guides = [...new Set(told.filter(({ outcome }) => outcome === 'fail').flatMap((finding) => finding.guides))];
  return [
    { heading: say(words.title, locale, { folder }), level: 1 },
    { says: `${words[verdict][locale]} ${say(words.judgedFor, locale, { day: dateInWords(day, locale) })}` },
    ...whoActs(findings, locale),
    { heading: words.parts[locale], level: 2 },
    { list: parts.map((part) => partLine(part, locale)) },
    ...(told.some(({ part }) => part === 'code') ? [{ says: words.seeScan[locale] }] : []),
    ...told.flatMap((finding, index): Block[] => {
      const title = say(words.numbered, locale, { number: index + 1, part: partNames[finding.part][locale], title: finding.title });
      return [...findingBlocks({ ...finding, title }, locale, finding.owner === 'admin' || finding.owner === 'developer' ? finding.owner : undefined), ...grounds(finding, locale)];
    }),
    ...aboutGuides(filled(guides, clientId ? { clientId } : {}, locale), locale, 'admin'),
    ...(unknown.length > 0 ? [{ heading: words.notKnown[locale], level: 2 } as const, { list: notKnownLines(unknown, locale) }] : []),
    ...(fine.length > 0 ? [{ heading: words.looked[locale], level: 2 } as const, { list: fine }] : []),
  ];
}
