import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';
import { webAddress } from '../web-address.ts';

const insecure = text({ en: '{address} is not https.', it: '{address} non è https.' });
const none = text({ en: '{address} is no full web address. A placeholder that a build should have filled, perhaps.', it: '{address} non è un indirizzo web completo. Forse un segnaposto che la compilazione avrebbe dovuto sostituire.' });

export default rule({
  id: 'address',
  title: text({ en: 'Addresses', it: 'Indirizzi' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Serve everything over https and write whole addresses.', it: 'Servi tutto tramite https e scrivi indirizzi completi.' }),
  sources: [{ name: 'learn.microsoft.com, SourceLocation element', date: '2023-12-01' }, { name: 'learn.microsoft.com, Image element', date: '2025-03-28' }],
  *look({ manifest: { addresses, audience, form } }) {
    // Each once, and placeholders by their first part: a manifest says the same address in many places.
    const told = new Set<string>();
    for (const one of [...addresses, ...(form === 'unified' && audience ? [audience] : [])]) {
      const url = webAddress(one.value);
      const head = url ? one.value : one.value.split('/')[0]!;
      if (url?.protocol === 'https:' || told.has(head)) continue;
      told.add(head);
      yield { says: saying(url ? insecure : none, { address: one.value }), place: one };
    }
  },
});
