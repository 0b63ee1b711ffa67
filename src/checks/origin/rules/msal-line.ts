import { saying, text } from '../../../contracts/text.ts';
import { compareVersions, msalVersions } from '../msal-version.ts';
import { rule } from '../rule.ts';

const stopped = text({ en: '{name} holds msal-browser {version}. Its line ended with 4.30.0 (18 March 2026); registrations made after 31 January 2027 get Entra’s opener policy, with which windows of this line report that they were closed, as announced on 24 September 2026.', it: '{name} contiene msal-browser {version}. La sua serie è finita con la 4.30.0 (18 marzo 2026); le registrazioni create dopo il 31 gennaio 2027 ricevono il criterio di apertura di Entra, con cui le finestre di questa serie risultano chiuse, come annunciato il 24 settembre 2026.' });

export default rule({
  id: 'msal-line',
  title: text({ en: 'Line of MSAL', it: 'Serie di MSAL' }),
  owner: 'developer',
  severity: 'notes',
  cure: text({ en: 'Move to @azure/msal-browser 5: a redirect page of its own is needed, and some options are gone.', it: 'Passa a @azure/msal-browser 5: serve una pagina di reindirizzamento propria e alcune opzioni non esistono più.' }),
  sources: [{ name: 'learn.microsoft.com, How to prepare an app for COOP enforcement', date: '2026-09-24' }],
  concerns: ({ scripts }) => scripts.some(({ text: script }) => msalVersions(script).length > 0),
  *look({ scripts }) {
    const found = scripts.flatMap(({ url, text: script }) => msalVersions(script).map((version) => ({ name: url.pathname, version })));
    const one = found.find(({ version }) => compareVersions(version, '5.0.0') < 0 && compareVersions(version, '3.24.0') >= 0);
    if (one) yield { says: saying(stopped, one) };
  },
});
