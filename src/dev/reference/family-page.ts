import type { Locale } from '../../contracts/locale.ts';
import type { CatalogueEntry, Family } from '../../diagnostics/entry.ts';
import { guideFor } from '../../diagnostics/guide-for.ts';
import { phraseTables } from '../../diagnostics/recognise/phrases/index.ts';
import { confidences, headOf, kinds, labels, numbered, owners, plain, sourcesOf } from './markdown.ts';

/** Words by which the recogniser knows a message that has no number, as people search for them. */
const phrasesOf = (id: string): string[] => phraseTables.flatMap(({ phrases }) => phrases[id] ?? []).map((phrase) => phrase.replace(/^[~=]/, ''));

function factsOf({ id, owners: who, kind, confidence, sources, sameAs, guides = [], evidence, link }: CatalogueEntry, locale: Locale): string[] {
  const said = phrasesOf(id);
  const fact = (label: string, value: string) => `- **${label}:** ${value}`;
  return [
    fact(labels.who[locale], who.map((owner) => owners[owner][locale]).join(', ')),
    fact(labels.kind[locale], kinds[kind][locale]),
    ...(sameAs ? [fact(labels.also[locale], sameAs.map((other) => `\`${other}\``).join(', '))] : []),
    ...(said.length > 0 ? [fact(labels.seenAs[locale], said.map((phrase) => `“${plain(phrase)}”`).join(', '))] : []),
    ...(guides.length > 0 ? [fact(labels.guide[locale], guides.map((guide) => `[${plain(guideFor(guide)!.title[locale])}](guides.md#${guide})`).join(', '))] : []),
    ...(evidence ? [fact(labels.evidence[locale], evidence.map((each) => plain(each[locale]).replace(/\.$/, '')).join('; '))] : []),
    ...(link ? [fact(labels.microsoft[locale], `<${link}>`)] : []),
    fact(labels.confidence[locale], confidences[confidence][locale]),
    fact(labels.source[locale], sourcesOf(sources, locale)),
  ];
}

function sectionOf(entry: CatalogueEntry, locale: Locale): string {
  const steps = (['user', 'admin', 'developer'] as const).flatMap((role) => {
    const lines = entry.steps[role];
    return lines ? [`**${labels[role][locale]}**`, numbered(lines.map((step) => step[locale]))] : [];
  });
  return [
    `## ${entry.id}`,
    ...(entry.name ? [`\`${entry.name}\``] : []),
    plain(entry.happened[locale]) + (entry.nameOnly ? ` ${labels.nameOnly[locale]}` : ''),
    ...steps,
    factsOf(entry, locale).join('\n'),
  ].join('\n\n');
}

/** One family of errors as a page. */
export const familyPage = (family: Family, locale: Locale): string =>
  `${[headOf(locale, `${family.id}.md`, family.title[locale]), ...family.entries.map((entry) => sectionOf(entry, locale))].join('\n\n')}\n`;
