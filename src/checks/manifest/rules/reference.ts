import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const missing = text({ en: '{id} is referred to, but nothing of that id is there.', it: 'Si fa riferimento a {id}, ma non c’è nulla con questo id.' });
const long = text({ en: 'The id {id} is longer than 32 characters.', it: 'L’id {id} supera i 32 caratteri.' });

export default rule({
  id: 'reference',
  title: text({ en: 'References', it: 'Riferimenti' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Add the resource or action, or mend the name; both are told apart by upper and lower case.', it: 'Aggiungi la risorsa o l’azione, oppure correggi il nome; maiuscole e minuscole contano.' }),
  sources: [{ name: 'learn.microsoft.com, Resources element', date: '2023-02-07' }],
  *look({ manifest: { names, references } }) {
    const there = new Set(names.map(({ scope, kind, value }) => `${scope}\n${kind}\n${value}`));
    const told = new Set<string>();
    for (const { value, kind, scopes, line, column } of references) {
      if (told.has(value) || scopes.some((scope) => there.has(`${scope}\n${kind}\n${value}`))) continue;
      told.add(value);
      yield { says: saying(missing, { id: value }), place: { line, column } };
    }
    for (const name of names) if (name.kind === 'resource' && name.value.length > 32) yield { says: saying(long, { id: name.value }), place: name };
  },
});
