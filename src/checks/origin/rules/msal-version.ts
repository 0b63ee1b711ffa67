import { saying, text } from '../../../contracts/text.ts';
import { compareVersions, msalVersions } from '../msal-version.ts';
import { rule } from '../rule.ts';

/** The first that waits for the bridge where Outlook puts it up late (PR #7289), and the least in Microsoft’s samples. */
const first = '3.24.0';
const old = text({ en: '{name} holds msal-browser {version}. Before {first} it does not wait for the bridge that Outlook puts up late; Microsoft took its own samples to {first} because an earlier version did not get on with Office.', it: '{name} contiene msal-browser {version}. Prima della {first} la libreria non attende il ponte che Outlook predispone in ritardo; Microsoft ha portato i propri esempi alla {first} perché una versione precedente non andava d’accordo con Office.' });

export default rule({
  id: 'msal-version',
  title: text({ en: 'Version of MSAL', it: 'Versione di MSAL' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Update @azure/msal-browser to version 5 and build again.', it: 'Aggiorna @azure/msal-browser alla versione 5 e ricompila.' }),
  sources: [{ name: 'Office-Add-in-samples, PR #863', date: '2024-10-02' }, { name: text({ en: 'microsoft-authentication-library-for-js, PR #7289, in the source', it: 'microsoft-authentication-library-for-js, PR #7289, nel codice sorgente' }), date: '2024-10-21' }],
  concerns: ({ scripts }) => scripts.some(({ text: script }) => msalVersions(script).length > 0),
  *look({ scripts }) {
    for (const { url, text: script } of scripts) {
      const [version] = msalVersions(script);
      if (version && compareVersions(version, first) < 0) yield { says: saying(old, { name: url.pathname, version, first }) };
    }
  },
});
