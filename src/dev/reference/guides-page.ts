import type { Locale } from '../../contracts/locale.ts';
import { text } from '../../contracts/text.ts';
import { fill, type Guide } from '../../diagnostics/guide.ts';
import { guides } from '../../diagnostics/guides/index.ts';
import { confidences, headOf, labels, numbered, plain, sourcesOf } from './markdown.ts';
import { contradictionLink, disagreeLabel } from './timeline-page.ts';

const words = {
  intro: text({
    en: 'What an administrator can do, in the smallest role that suffices. Words in angle brackets stand for values of your organisation; the panel of the add-in and `naa-kit explain` fill in what they know.',
    it: 'Che cosa può fare un amministratore, con il ruolo minore che basta. Le parole tra parentesi angolari indicano valori della tua organizzazione; il riquadro del componente e `naa-kit explain` inseriscono ciò che sanno.',
  }),
  role: text({ en: 'Least role', it: 'Ruolo minimo' }),
  where: text({ en: 'Where', it: 'Dove' }),
  takes: text({ en: 'Acts after', it: 'Ha effetto dopo' }),
  verify: text({ en: 'Verify', it: 'Verifica' }),
  undo: text({ en: 'Undo', it: 'Annulla' }),
} as const;

function guideSection(guide: Guide, locale: Locale): string {
  const filled = fill(guide, {}, locale);
  const fact = (label: string, value: string) => `- **${label}:** ${value}`;
  return [
    `<a id="${guide.id}"></a>`,
    `## ${plain(filled.title)}`,
    plain(filled.why),
    [fact(words.role[locale], plain(filled.leastRole)), fact(words.where[locale], plain(filled.portal))].join('\n'),
    numbered(filled.steps),
    ...filled.commands.flatMap(({ purpose, kind, text: lines }) => [`${plain(purpose.replace(/\.$/, ''))}:`, `\`\`\`${kind === 'powershell' ? 'powershell' : 'text'}\n${lines}\n\`\`\``]),
    [
      fact(words.takes[locale], plain(filled.takes)),
      fact(words.verify[locale], plain(filled.verify)),
      fact(words.undo[locale], plain(filled.undo)),
      ...(guide.contradictions ? [fact(disagreeLabel[locale], guide.contradictions.map(contradictionLink).join(', '))] : []),
      ...(guide.link ? [fact(labels.microsoft[locale], `<${guide.link}>`)] : []),
      fact(labels.confidence[locale], confidences[guide.confidence][locale]),
      fact(labels.source[locale], sourcesOf(guide.sources, locale)),
    ].join('\n'),
  ].join('\n\n');
}

/** All guides as one page, without values. */
export const guidesPage = (locale: Locale): string =>
  `${[headOf(locale, 'guides.md', labels.guides[locale]), words.intro[locale], ...guides.map((guide) => guideSection(guide, locale))].join('\n\n')}\n`;
