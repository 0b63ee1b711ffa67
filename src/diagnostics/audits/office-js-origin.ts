import { defineAudit } from '../audit.ts';
import { both } from '../entry.ts';
import { told } from '../told.ts';
import { step } from '../words.ts';

/** Worldwide, GCC, GCC High, DoD (Microsoft's guidance for government clouds, 2026-03-06) and 21Vianet. */
const microsoftHosts: readonly string[] = ['appsforoffice.microsoft.com', 'appsforoffice.gcc.cdn.office.net', 'appsforoffice.gcch.cdn.office.net', 'appsforoffice.dod.cdn.office.net', 'appsforoffice.cdn.partner.office365.cn'];

const ownCopy = both('This pane brings its own copy of office.js. Copies age and lack what installs the bridge; nested app authentication then fails (msal-js#7723).', 'Questo riquadro usa una propria copia di office.js. Le copie invecchiano e mancano di ciò che installa il ponte; l’autenticazione annidata allora non funziona (msal-js#7723).');
const elsewhere = both('office.js comes from neither Microsoft’s network nor this pane. In a cloud without internet access that is right; elsewhere it is a copy.', 'office.js non proviene né dalla rete di Microsoft né da questo riquadro. In un cloud senza accesso a Internet è corretto; altrove è una copia.');
const absent = both('The page holds no script named office.js. Without it nothing of Outlook can be reached.', 'La pagina non contiene alcuno script office.js. Senza di esso nulla di Outlook è raggiungibile.');

const repair = {
  admin: [step('Check that a proxy does not rewrite or block Microsoft’s script.', 'Verifica che un proxy non riscriva né blocchi lo script di Microsoft.')],
  developer: [step('Load office.js from Microsoft’s network for the cloud of the tenant, never from the npm package.', 'Carica office.js dalla rete di Microsoft per il cloud del tenant, mai dal pacchetto npm.')],
};

export default defineAudit({
  id: 'office-js-origin',
  needs: ['officeJsOrigin'],
  title: both('Does office.js come from Microsoft?', 'office.js proviene da Microsoft?'),
  judge({ officeJsOrigin: { host, isOwn } }) {
    const evidence = [{ label: both('Host of office.js', 'Host di office.js'), value: host ?? '-' }];
    if (host !== null && microsoftHosts.includes(host)) return { outcome: 'pass', evidence, says: told(both('It does.', 'Sì.')) };
    const common = { owner: 'developer', evidence, steps: repair } as const;
    if (isOwn) return { ...common, outcome: 'fail', severity: 'hinders', entry: 'NAA:npm-office-js', says: told(ownCopy) };
    if (host === null) return { ...common, outcome: 'fail', severity: 'hinders', confidence: 'likely', says: told(absent) };
    return { ...common, outcome: 'info', confidence: 'hint', entry: 'NAA:npm-office-js', says: told(elsewhere) };
  },
});
