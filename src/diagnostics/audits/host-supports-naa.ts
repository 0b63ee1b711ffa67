import { text } from '../../contracts/text.ts';
import { defineAudit } from '../audit.ts';
import { both } from '../entry.ts';
import { isLtsc2021, naaBuildsPage } from '../naa-minimum-builds.ts';
import { told } from '../told.ts';
import { labels, step, yesOrNo } from '../words.ts';

const missing = text({ en: 'Outlook {version} on {platform} does not report nested app authentication.', it: 'Outlook {version} su {platform} non dichiara l’autenticazione annidata delle app.' });
const missingButServed = text({ en: 'Outlook {version} on {platform} does not report nested app authentication; a mailbox on Exchange Server does not need it.', it: 'Outlook {version} su {platform} non dichiara l’autenticazione annidata delle app; una cassetta postale su Exchange Server non ne ha bisogno.' });

export default defineAudit({
  id: 'host-supports-naa',
  needs: ['host', 'requirementSets'],
  mayUse: ['clientBuild', 'mailboxLocation'],
  title: both('Does this Outlook report nested app authentication?', 'Questo Outlook dichiara l’autenticazione annidata delle app?'),
  judge({ host: { platform, hostName, version }, requirementSets, clientBuild, mailboxLocation }) {
    const reported = requirementSets['NestedAppAuth 1.1'] === true;
    const evidence = [
      { label: labels.platform, value: platform },
      { label: labels.hostName, value: hostName },
      { label: labels.version, value: version },
      { label: labels.naaReported, value: yesOrNo(reported) },
    ];
    if (reported) return { outcome: 'pass', says: told(both('It does. Only an answer of the bridge proves that it works.', 'Sì. Solo una risposta del ponte dimostra che funziona.')), evidence };
    if (mailboxLocation?.location === 'on-premises') return { outcome: 'info', says: told(missingButServed, { version, platform }), evidence };
    return {
      outcome: 'fail', severity: 'hinders', owner: 'admin', evidence, guides: ['client-update'], link: naaBuildsPage,
      says: told(missing, { version, platform }),
      steps: {
        // It has no update to install.
        ...(clientBuild && isLtsc2021(clientBuild) ? {} : { user: [step('Install pending updates of Office and restart Outlook; until then another way of signing in is used.', 'Installa gli aggiornamenti di Office in attesa e riavvia Outlook; fino ad allora si usa un altro metodo di accesso.')] }),
        admin: [step('Move this person to a version of Outlook from Microsoft’s table. LTSC 2021 and older never get it.', 'Porta questa persona a una versione di Outlook indicata nella tabella di Microsoft. LTSC 2021 e precedenti non lo avranno mai.')],
      },
    };
  },
});
