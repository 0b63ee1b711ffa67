import { text } from '../../contracts/text.ts';
import { defineAudit } from '../audit.ts';
import { both } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { isAtLeast, isLtsc2021, naaBuildsPage, naaMinimumBuilds as first } from '../naa-minimum-builds.ts';
import { told, type Told } from '../told.ts';
import { labels, step } from '../words.ts';

const newerOffice = step('There is no update for it: a newer Office (Microsoft 365 or LTSC 2024) or Outlook on the web has it.', 'Non esiste un aggiornamento: lo ha un Office più recente (Microsoft 365 o LTSC 2024) oppure Outlook sul web.');

type Verdict = { readonly enough: boolean | undefined; readonly says: Told; readonly minimum: string };

const enough = both('This build is in Microsoft’s table of builds with nested app authentication.', 'Questa build è nella tabella di Microsoft delle build con autenticazione annidata.');
const tooOld = text({ en: 'This build is older than the first one with nested app authentication ({minimum}).', it: 'Questa build è precedente alla prima con autenticazione annidata ({minimum}).' });
const always = both('Outlook on the web and the new Outlook are kept up to date by Microsoft.', 'Outlook sul web e il nuovo Outlook sono mantenuti aggiornati da Microsoft.');
const never = both('This is the build of Office LTSC 2021 (Version 2108), which never got nested app authentication. Single sign-on of Office or a sign-in window is used.', 'È la build di Office LTSC 2021 (versione 2108), che non ha mai avuto l’autenticazione annidata. Si usa il Single Sign-On di Office o una finestra di accesso.');
const disputed = both('Microsoft’s pages contradict each other on this build: its FAQ (2025-11-03) gives nested app authentication to Version 2408 from 17928.20392 on, its table of requirement sets (2026-03-31) begins with Version 2409, 18025.20000. What the bridge does decides.', 'Le pagine di Microsoft si contraddicono su questa build: le FAQ (2025-11-03) attribuiscono l’autenticazione annidata alla versione 2408 da 17928.20392 in poi, la tabella dei set di requisiti (2026-03-31) comincia con la versione 2409, 18025.20000. Decide ciò che fa il ponte.');
const bought = both('This build has nested app authentication in a Microsoft 365 subscription. An Office that was bought once needs Version 2501 (18429.20132).', 'Questa build ha l’autenticazione annidata con un abbonamento a Microsoft 365. Un Office acquistato una tantum richiede la versione 2501 (18429.20132).');
const unreadable = both('The version cannot be compared with Microsoft’s table.', 'La versione non è confrontabile con la tabella di Microsoft.');

const least = (minimum: readonly number[], shown: string, numbers: readonly number[]): Verdict =>
  isAtLeast(numbers, minimum) ? { enough: true, says: told(enough), minimum: shown } : { enough: false, says: told(tooOld, { minimum: shown }), minimum: shown };

function windows(numbers: readonly number[]): Verdict {
  const build = numbers.slice(2);
  const shown = 'Version 2409, 16.0.18025.20000';
  if (isLtsc2021({ family: 'windows', numbers })) return { enough: false, says: told(never), minimum: shown };
  if (build[0] === first.ltsc2024[0] && isAtLeast(build, first.ltsc2024)) return { enough: true, says: told(enough), minimum: 'LTSC 2024, 16.0.17932.20222' };
  if (build[0] === first.semiAnnualByFaq[0] && isAtLeast(build, first.semiAnnualByFaq)) return { enough: undefined, says: told(disputed), minimum: shown };
  if (isAtLeast(build, first.microsoft365) && !isAtLeast(build, first.retailPerpetual)) return { enough: true, says: told(bought), minimum: shown };
  return least(first.microsoft365, shown, build);
}

function compare({ family, numbers }: Facts['clientBuild']): Verdict {
  if (family === 'web') return { enough: true, says: told(always), minimum: '-' };
  if (family === 'unknown' || numbers.length < (family === 'windows' ? 4 : 2)) return { enough: undefined, says: told(unreadable), minimum: '?' };
  if (family === 'windows') return windows(numbers);
  return family === 'mac' ? least(first.mac, '16.89', numbers) : least(first.mobile, '4.2433.0', numbers);
}

/** A hint only: licences that share a build number differ, and Microsoft's pages contradict each other. The bridge decides. */
export default defineAudit({
  id: 'client-build',
  needs: ['clientBuild'],
  mayUse: ['bridge', 'mailboxLocation'],
  title: both('Is this build of Outlook new enough?', 'Questa build di Outlook è abbastanza recente?'),
  judge({ clientBuild, bridge, mailboxLocation }) {
    const verdict = compare(clientBuild);
    const evidence = [{ label: labels.version, value: clientBuild.version }, { label: both('First build with NAA', 'Prima build con NAA'), value: verdict.minimum }];
    const common = { says: verdict.says, evidence, confidence: 'hint', link: naaBuildsPage } as const;
    if (verdict.enough) return { ...common, outcome: 'pass' };
    if (verdict.enough === undefined || bridge?.did === 'answers' || mailboxLocation?.location === 'on-premises') return { ...common, outcome: 'info' };
    if (isLtsc2021(clientBuild)) return { ...common, outcome: 'fail', severity: 'hinders', owner: 'admin', guides: ['client-update'], steps: { admin: [newerOffice] } };
    return {
      ...common, outcome: 'fail', severity: 'hinders', owner: 'admin', guides: ['client-update'],
      steps: {
        user: [step('Microsoft 365: File > Office Account > Update Options > Update now. On a Mac or phone: update Outlook in its store. Outlook 2016, 2019 and LTSC 2021 have no update that brings it: use Outlook on the web.', 'Microsoft 365: File > Account Office > Opzioni di aggiornamento > Aggiorna ora. Su Mac o telefono: aggiorna Outlook dal suo store. Per Outlook 2016, 2019 e LTSC 2021 nessun aggiornamento la porta: usa Outlook sul web.')],
        admin: [step('Check the update channel and what holds updates back on this device.', 'Controlla il canale di aggiornamento e che cosa blocca gli aggiornamenti su questo dispositivo.')],
      },
    };
  },
});
