import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const addInOnly = text({ en: '{domain} is not read as a domain of the add-in: it takes https:// and a host, with a port where there is one, without a path, a slash at the end or a wildcard.', it: '{domain} non viene letto come dominio del componente: servono https:// e un host, con la porta se c’è, senza percorso, barra finale o caratteri jolly.' });
const unified = text({ en: '{domain} is not read as a domain of the add-in: in this form it takes a host, with or without https://, and no path.', it: '{domain} non viene letto come dominio del componente: in questa forma serve un host, con o senza https://, e nessun percorso.' });

const host = String.raw`(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?::\d{1,5})?`;
const forms = { 'add-in-only': { says: addInOnly, form: new RegExp(`^https://${host}$`, 'i') }, unified: { says: unified, form: new RegExp(`^(?:https://)?(?:\\*\\.)?${host}$`, 'i') } } as const;

export default rule({
  id: 'app-domain',
  title: text({ en: 'Domains of the add-in', it: 'Domini del componente' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Write each origin once in the form of the manifest: https://login.contoso.com in XML, login.contoso.com in JSON.', it: 'Scrivi ogni origine una volta nella forma del manifesto: https://login.contoso.com in XML, login.contoso.com in JSON.' }),
  sources: [{ name: 'learn.microsoft.com, AppDomain element', date: '2025-03-11' }, { name: 'learn.microsoft.com, Wildcard trusted domains', date: '2025-10-10' }],
  *look({ manifest: { domains, form } }) {
    const { says, form: pattern } = forms[form];
    // Longer than any host name: not worth matching.
    for (const domain of domains) if (domain.value.length > 300 || !pattern.test(domain.value)) yield { says: saying(says, { domain: domain.value }), place: domain };
  },
});
