import type { Locale } from '../../contracts/locale.ts';
import { tellSources } from '../../contracts/source.ts';
import { say } from '../../contracts/text.ts';
import { fill, guideFor, valuesFor, type CatalogueEntry, type Explanation, type FilledGuide, type GuideValues, type Role } from '../../diagnostics/index.ts';
import type { Block } from './page.ts';
import { confidenceNames, kindNames, ownerNames, roleNames, words } from './texts.ts';

const roles: readonly Role[] = ['user', 'admin', 'developer'];

/** The steps of one role; everybody's when the role has none or none was asked for. */
export const rolesToShow = (steps: Partial<Record<Role, readonly unknown[]>>, role: Role | undefined): readonly Role[] =>
  role && steps[role] ? [role] : roles.filter((one) => steps[one]?.length);

const title = (id: string, name: string | undefined): string => (name ? `${id} (${name})` : id);

function found({ recognition: { correlationId, traceId, timestamp } }: Explanation, locale: Locale): string[] {
  return Object.entries({ correlationId, traceId, timestamp }).flatMap(([name, id]) => (id === null ? [] : [say(words[name as 'traceId'], locale, { id })]));
}

export const filled = (ids: readonly string[], values: GuideValues, locale: Locale): readonly FilledGuide[] => ids.flatMap((id) => guideFor(id) ?? []).map((guide) => fill(guide, values, locale));

export const filledGuides = ({ entry, recognition }: Explanation, locale: Locale): readonly FilledGuide[] =>
  filled(entry?.guides ?? [], { ...valuesFor(recognition.appIds, {}), ...(recognition.correlationId === null ? {} : { correlationId: recognition.correlationId }) }, locale);

/** Titles only, except for who can use the commands. */
export function aboutGuides(guides: readonly FilledGuide[], locale: Locale, role: Role | undefined): Block[] {
  if (guides.length === 0) return [];
  return role === 'admin' ? guides.flatMap((guide) => guideBlocks(guide, locale)) : [{ heading: words.guides[locale], level: 2 }, { list: guides.map((guide) => guide.title) }];
}

function guideBlocks({ title: name, leastRole, portal, steps, commands, takes, verify, undo }: FilledGuide, locale: Locale): Block[] {
  return [
    { heading: say(words.guide, locale, { title: name }), level: 2 },
    { list: [say(words.least, locale, { role: leastRole }), say(words.portal, locale, { path: portal }), ...steps] },
    ...commands.flatMap(({ purpose, text, kind }): Block[] => [{ says: purpose }, { command: text, language: kind === 'url' ? 'text' : kind }]),
    { list: [say(words.takes, locale, { takes }), say(words.verify, locale, { verify }), say(words.undo, locale, { undo })] },
  ];
}

function entryBlocks(entry: CatalogueEntry, explanation: Explanation, locale: Locale, role: Role | undefined): Block[] {
  return [
    { says: entry.happened[locale] },
    ...(entry.nameOnly ? [{ says: words.nameOnly[locale] }] : []),
    { list: [say(words.whoCanFix, locale, { owners: entry.owners.map((owner) => ownerNames[owner][locale]).join(', ') }), say(words.kind, locale, { kind: kindNames[entry.kind][locale] })] },
    ...rolesToShow(entry.steps, role).flatMap((one): Block[] => [{ heading: roleNames[one][locale], level: 2 }, { list: entry.steps[one]!.map((step) => step[locale]) }]),
    ...aboutGuides(filledGuides(explanation, locale), locale, role),
  ];
}

function endBlocks({ entry, link }: Explanation, locale: Locale): Block[] {
  if (!entry) return [];
  const sources = tellSources(entry.sources, locale).map(({ name, date }) => `${name} (${date})`).join('; ');
  return [{ list: [say(words.sources, locale, { confidence: confidenceNames[entry.confidence][locale], sources }), ...(link ? [say(words.more, locale, { link })] : [])] }];
}

/** An explanation for people: the cause first, then who and what, then what else was seen. */
export function explanationPage(explanation: Explanation, locale: Locale, role: Role | undefined): Block[] {
  const { entry, known, link, recognition: { primary } } = explanation;
  const toNote = [...found(explanation, locale), ...(entry?.evidence ?? []).map((one) => one[locale])];
  const others = known.filter(({ id }) => id !== primary).map((other) => (other.entry ? `${title(other.id, other.entry.name)}: ${other.entry.happened[locale]}` : other.id));
  return [
    ...(primary === null ? [{ says: words[known.length > 0 ? 'onlyGeneral' : 'nothing'][locale] }] : [{ heading: title(primary, entry?.name), level: 1 } as const]),
    ...(entry ? entryBlocks(entry, explanation, locale, role) : primary === null ? [] : [{ says: say(words.unknown, locale, { link: link ?? '' }) }]),
    ...(toNote.length > 0 ? [{ heading: words.noteDown[locale], level: 2 } as const, { list: toNote }] : []),
    ...(others.length > 0 ? [{ heading: words.alsoFound[locale], level: 2 } as const, { list: others }] : []),
    ...endBlocks(explanation, locale),
  ];
}
