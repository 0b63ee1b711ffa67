import { saying, text } from '../../../contracts/text.ts';
import { header } from '../answer.ts';
import { rule } from '../rule.ts';

const opener = text({ en: 'The redirect page {path} comes with Cross-Origin-Opener-Policy: {value}. MSAL wants it without.', it: 'La pagina di reindirizzamento {path} arriva con Cross-Origin-Opener-Policy: {value}. MSAL la vuole senza.' });
const stored = text({ en: 'The redirect page {path} may be stored (Cache-Control: {value}), and it receives authorization codes.', it: 'La pagina di reindirizzamento {path} può essere memorizzata (Cache-Control: {value}), e riceve codici di autorizzazione.' });

export default rule({
  id: 'redirect-page',
  title: text({ en: 'Redirect page', it: 'Pagina di reindirizzamento' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Serve it with Cache-Control: no-store and without Cross-Origin-Opener-Policy.', it: 'Servila con Cache-Control: no-store e senza Cross-Origin-Opener-Policy.' }),
  sources: [{ name: text({ en: 'msal-browser 5.29.0, migration from v4, redirect bridge', it: 'msal-browser 5.29.0, migrazione dalla v4, redirect bridge' }), date: '2026-11-06' }],
  concerns: ({ redirect }) => redirect !== null,
  *look({ redirect }) {
    const { pathname: path } = redirect!.url;
    const policy = header(redirect!, 'cross-origin-opener-policy');
    const caching = header(redirect!, 'cache-control');
    if (policy && !/^unsafe-none\b/i.test(policy)) yield { says: saying(opener, { path, value: policy }) };
    if (!/\bno-store\b/i.test(caching ?? '')) yield { says: saying(stored, { path, value: caching ?? '-' }) };
  },
});
