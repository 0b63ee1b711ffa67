import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const wrong = text({ en: '{tag} is no language tag such as en-US.', it: '{tag} non è un tag di lingua come en-US.' });
const twice = text({ en: 'The language {tag} stands twice in one list: one of the two is never shown.', it: 'La lingua {tag} compare due volte nello stesso elenco: una delle due non viene mai mostrata.' });
const missing = text({ en: 'The manifest names no default language.', it: 'Il manifesto non indica una lingua predefinita.' });

/** BCP 47 lets private and odd tags pass; Office wants a language, with a script and a region at most. */
const isTag = (tag: string): boolean => /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(tag);

export default rule({
  id: 'locale',
  title: text({ en: 'Languages', it: 'Lingue' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Write languages as in en-US or it-IT, each once in each place.', it: 'Scrivi le lingue come en-US o it-IT, ognuna una volta in ogni punto.' }),
  sources: [{ name: 'learn.microsoft.com, DefaultLocale element', date: '2018-10-09' }, { name: 'learn.microsoft.com, Override element', date: '2025-02-12' }],
  *look({ manifest: { locales: { main, others }, form, top } }) {
    if (!main && form === 'add-in-only') yield { says: saying(missing, {}), place: top };
    for (const tag of [...(main ? [main] : []), ...others.flat()]) if (!isTag(tag.value)) yield { says: saying(wrong, { tag: tag.value }), place: tag };
    for (const list of others) {
      const seen = new Set<string>();
      for (const tag of list) {
        if (seen.has(tag.value.toLowerCase())) yield { says: saying(twice, { tag: tag.value }), place: tag };
        seen.add(tag.value.toLowerCase());
      }
    }
  },
});
