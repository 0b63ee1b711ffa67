import { saying, text } from '../../../contracts/text.ts';
import type { Manifest } from '../manifest.ts';
import { rule } from '../rule.ts';
import { webAddress } from '../web-address.ts';

const foreign = text({ en: 'A page on {origin} is opened, but neither is that the origin of the add-in ({own}) nor is it among its domains. Desktop Outlook opens it in a browser outside, or gives it no Office.js.', it: 'Viene aperta una pagina su {origin}, che però non è l’origine del componente ({own}) né è tra i suoi domini. Outlook desktop la apre in un browser esterno oppure non le dà Office.js.' });

/** A wildcard stands for one or more labels in front. */
function isListed({ domains, form }: Manifest, { origin, host }: URL): boolean {
  return domains.some(({ value }) => {
    const domain = form === 'add-in-only' ? value.toLowerCase() : value.toLowerCase().replace(/^https:\/\//, '');
    return form === 'add-in-only' ? domain === origin : domain === host || (domain.startsWith('*.') && host.endsWith(domain.slice(1)));
  });
}

export default rule({
  id: 'page-domain',
  title: text({ en: 'Pages on other origins', it: 'Pagine su altre origini' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Serve all pages from one origin, or list the other one in AppDomains (validDomains).', it: 'Servi tutte le pagine da un’unica origine, oppure elenca l’altra in AppDomains (validDomains).' }),
  sources: [{ name: 'learn.microsoft.com, AppDomain element', date: '2025-03-11' }],
  *look({ manifest }) {
    const pages = manifest.addresses.filter(({ use }) => use === 'page').flatMap((at) => { const url = webAddress(at.value); return url ? [{ at, url }] : []; });
    const own = pages[0]?.url.origin ?? '';
    const told = new Set([own]);
    for (const { at, url } of pages) {
      // In the unified form the first page has to be listed too; there the schema and the store look after it.
      if (told.has(url.origin) || isListed(manifest, url)) continue;
      told.add(url.origin);
      yield { says: saying(foreign, { origin: url.origin, own }), place: at };
    }
  },
});
