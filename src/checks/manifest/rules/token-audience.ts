import { saying, text } from '../../../contracts/text.ts';
import { rule } from '../rule.ts';

const refused = text({ en: 'An identity token of Exchange Server names {audience} in aud, which your server does not accept.', it: 'Un token di identità di Exchange Server indica {audience} in aud, che il tuo server non accetta.' });
const differs = text({ en: 'An identity token of Exchange Server names {audience} in aud, but the pane is {page}: check which one your server accepts.', it: 'Un token di identità di Exchange Server indica {audience} in aud, ma il riquadro è {page}: verifica quale accetta il tuo server.' });
const missing = text({ en: 'The manifest does not say which address an identity token of Exchange Server names in aud (audienceClaimUrl).', it: 'Il manifesto non dice quale indirizzo un token di identità di Exchange Server indica in aud (audienceClaimUrl).' });

export default rule({
  id: 'token-audience',
  title: text({ en: 'Address in identity tokens of Exchange Server', it: 'Indirizzo nei token di identità di Exchange Server' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Use one address, letter for letter: the first SourceLocation under FormSettings (in JSON audienceClaimUrl), the page of the pane, and the list of your server.', it: 'Usa un unico indirizzo, lettera per lettera: il primo SourceLocation in FormSettings (in JSON audienceClaimUrl), la pagina del riquadro e l’elenco del tuo server.' }),
  sources: [{ name: 'learn.microsoft.com, Inside the Exchange identity token', date: '2026-05-12' }],
  concerns: ({ servesExchangeServer }) => servesExchangeServer,
  *look({ manifest: { audience, addresses, top }, audiences }) {
    const pages = addresses.filter(({ use }) => use === 'page').map(({ value }) => value);
    if (!audience) yield { says: saying(missing, {}), place: top };
    else if (audiences.length > 0 && !audiences.includes(audience.value)) yield { says: saying(refused, { audience: audience.value }), place: audience };
    else if (audiences.length === 0 && pages.some((page) => page !== audience.value)) yield { says: saying(differs, { audience: audience.value, page: pages.find((page) => page !== audience.value)! }), place: audience };
  },
});
