import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';
import { isLoopback, webAddress } from '../web-address.ts';

const local = text({ en: '{origin} is the machine of whoever opens the add-in: nobody but its developer has a server there.', it: '{origin} è il computer di chi apre il componente: solo chi lo sviluppa ha un server lì.' });

export default rule({
  id: 'loopback',
  title: text({ en: 'Addresses of a development machine', it: 'Indirizzi di un computer di sviluppo' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Build the manifest for the origin that the pages are deployed to.', it: 'Genera il manifesto per l’origine su cui sono distribuite le pagine.' }),
  sources: [{ name: 'WHATWG URL and RFC 6761, localhost', date: '2013-02-01' }],
  *look({ manifest: { addresses } }) {
    const told = new Set<string>();
    for (const one of addresses) {
      const url = webAddress(one.value);
      if (!url || !isLoopback(url) || told.has(url.origin)) continue;
      told.add(url.origin);
      yield { says: saying(local, { origin: url.origin }), place: one };
    }
  },
});
