import { redact } from '../../contracts/redact.ts';
import { text } from '../../contracts/text.ts';
import { both } from '../entry.ts';
import { told } from '../told.ts';
import { step } from '../words.ts';
import type { AddInListed } from './tenant-facts.ts';
import type { TenantJudgement } from './tenant-judgement.ts';

const many = text({ en: '{count} add-ins are listed. Ask the publisher of each which way it signs in.', it: 'Sono elencati {count} componenti. Chiedi a chi pubblica ciascuno in che modo accede.' });
const off = text({ en: 'The add-in {app} is listed, but switched off.', it: 'Il componente {app} è in elenco, ma disattivato.' });
const here = text({ en: 'The add-in {app} is listed.', it: 'Il componente {app} è in elenco.' });
const notHere = text({ en: 'The add-in {app} is not in the list as pasted. Sideloaded add-ins do not show in it, and it is the list of the account that ran the command.', it: 'Il componente {app} non è nell’elenco incollato. I componenti caricati a mano non compaiono, e l’elenco è quello dell’account che ha eseguito il comando.' });

/** Name and publisher, for people. */
export const addInName = ({ name, provider, appId }: AddInListed): string => redact([name ?? appId ?? '?', ...(provider ? [`(${provider})`] : [])].join(' '));

/** The add-ins that `Get-App` listed, and the one in question by the id of its manifest; undefined where none was listed. */
export function judgeAddIns(addIns: readonly AddInListed[], app: string | undefined): TenantJudgement | undefined {
  if (addIns.length === 0) return undefined;
  const evidence = addIns.slice(0, 40).map((addIn) => ({ label: both(addInName(addIn), addInName(addIn)), value: addIn.appId ?? both('id not in this paste', 'ID non presente nel testo incollato') }));
  const wanted = addIns.filter(({ appId }) => appId !== null && appId === app);
  if (!app) return { outcome: 'info', says: told(many, { count: addIns.length }), evidence };
  if (wanted.length === 0) return { outcome: 'unknown', says: told(notHere, { app }), evidence, owner: 'admin' };
  if (wanted.some(({ enabled }) => enabled === false)) return { outcome: 'fail', severity: 'blocks', owner: 'admin', says: told(off, { app }), evidence, steps: { admin: [step('Switch it on in Microsoft 365 admin center > Settings > Integrated apps.', 'Attivalo in Interfaccia di amministrazione di Microsoft 365 > Impostazioni > App integrate.')] } };
  return { outcome: 'pass', says: told(here, { app }), evidence };
}
