import { saying, text } from '../../../contracts/text.ts';
import { isGuidInAnyCase } from '../../../contracts/guid.ts';
import { rule } from '../rule.ts';

const wrong = text({ en: 'The id {id} is no GUID with hyphens and nothing around it.', it: 'L’id {id} non è un GUID con i trattini e nient’altro intorno.' });
const missing = text({ en: 'The manifest has no id.', it: 'Il manifesto non ha un id.' });

export default rule({
  id: 'id',
  title: text({ en: 'Id of the add-in', it: 'Id del componente' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Make a random GUID once and keep it for ever: with another id it is another add-in.', it: 'Genera un GUID casuale una volta e mantienilo per sempre: con un altro id è un altro componente.' }),
  sources: [{ name: 'learn.microsoft.com, Id element', date: '2022-06-10' }],
  *look({ manifest: { id, top } }) {
    if (!id) yield { says: saying(missing, {}), place: top };
    else if (!isGuidInAnyCase(id.value) || /^[0-]+$/.test(id.value)) yield { says: saying(wrong, { id: id.value }), place: id };
  },
});
