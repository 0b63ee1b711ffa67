import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const wrong = text({ en: 'The version {version} is not made of {parts} numbers of at most five digits.', it: 'La versione {version} non è composta da {parts} numeri di al massimo cinque cifre.' });
const missing = text({ en: 'The manifest has no version.', it: 'Il manifesto non ha una versione.' });

const forms = { 'add-in-only': { parts: '1–4', form: /^\d{1,5}(?:\.\d{1,5}){0,3}$/ }, unified: { parts: '3', form: /^\d{1,5}\.\d{1,5}\.\d{1,5}$/ } } as const;

export default rule({
  id: 'version',
  title: text({ en: 'Version', it: 'Versione' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Write numbers with dots between, and raise one with each release: 1.0.0.', it: 'Scrivi numeri separati da punti e aumentane uno a ogni rilascio: 1.0.0.' }),
  sources: [{ name: 'learn.microsoft.com, Version element', date: '2021-02-05' }],
  *look({ manifest: { version, form, top } }) {
    const { parts, form: pattern } = forms[form];
    if (!version) yield { says: saying(missing, {}), place: top };
    else if (!pattern.test(version.value)) yield { says: saying(wrong, { version: version.value, parts }), place: version };
  },
});
