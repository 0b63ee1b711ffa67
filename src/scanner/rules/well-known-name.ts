import { text } from '../../contracts/text.ts';
import { rule } from '../rule.ts';

const name = '.well-known/microsoft-officeaddins-allowed.json';
const alike = /(\.well-known\/)?[\w-]*office[\w-]*add-?ins?[\w-]*allow[\w-]*\.json$/i;

export default rule({
  id: 'well-known-name',
  category: 'well-known-name',
  does: text({ en: 'Publishes the list of scripts that may sign in during events of Outlook.', it: 'Pubblica l’elenco degli script che possono accedere durante gli eventi di Outlook.' }),
  breaks: text({ en: 'Outlook reads it only under its exact name and only with an allowed list of https addresses; otherwise signing in during events fails with untrusted_origin.', it: 'Outlook lo legge solo con il suo nome esatto e solo con un elenco allowed di indirizzi https; altrimenti l’accesso durante gli eventi fallisce con untrusted_origin.' }),
  instead: text({ en: 'The file .well-known/microsoft-officeaddins-allowed.json at the root of the add-in’s own origin, with the addresses of your scripts in its list allowed.', it: 'Il file .well-known/microsoft-officeaddins-allowed.json alla radice dell’origine del componente, con gli indirizzi dei tuoi script nel suo elenco allowed.' }),
  effort: 'minutes',
  needles: ['"allowed"', '.well-known/'],
  *javascript(view) {
    for (const { text: one, offset } of view.literals) if (alike.test(one) && !one.endsWith(name.split('/')[1]!)) yield { offset, found: alike.exec(one)![0] };
  },
  *json({ path, values }) {
    if (!alike.test(path)) return;
    if (!`/${path}`.endsWith(`/${name}`)) return void (yield { offset: 0, found: path.split('/').at(-1)!, certainty: path.endsWith(name.split('/')[1]!) ? 'likely' : 'certain' });
    const entries = values.filter(({ way }) => way.length === 2 && way[0] === 'allowed');
    if (entries.length === 0) yield { offset: 0, found: 'allowed' };
    for (const { value, offset } of entries) if (!/^https:\/\/[^/]+\/.+/.test(String(value))) yield { offset, found: 'allowed' };
  },
});
