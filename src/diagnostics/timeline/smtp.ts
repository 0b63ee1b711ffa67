import { both } from '../entry.ts';
import type { TimelineEvent } from './event.ts';
import { messageCenter } from './sources.ts';

const serverUntouched = both('Sending through Exchange Server is not concerned.', 'L’invio tramite Exchange Server non è interessato.');
const planGone = both('This date no longer counts.', 'Questa data non vale più.');

/** Mail from printers, scanners and scripts: SMTP AUTH with a password. */
export const smtp: readonly TimelineEvent[] = [
  {
    id: 'smtp-plan-september-2025',
    when: { on: '2025-09' },
    title: both('First plan: SMTP AUTH with password ends', 'Primo piano: fine di SMTP AUTH con password'),
    happened: both('Basic authentication for client submission was to end.', 'L’autenticazione di base per l’invio da client doveva finire.'),
    announced: messageCenter('2024-04', 'MC786329'),
    status: 'not verified',
    means: { cloud: planGone },
  },
  {
    id: 'smtp-plan-march-2026',
    when: { from: '2026-03-01', to: '2026-04-30' },
    title: both('Second plan: refusals rise to all in two months', 'Secondo piano: rifiuti crescenti in due mesi'),
    happened: both('Refusals were to rise from a few to all. Microsoft then expected no further delay; it put the plan on hold in January.', 'I rifiuti dovevano crescere da pochi a tutti. Microsoft allora non prevedeva altri rinvii; a gennaio sospese il piano.'),
    announced: messageCenter('2025-06-12', 'MC786329'),
    status: 'not verified',
    supersedes: ['smtp-plan-september-2025'],
    means: { cloud: planGone },
  },
  {
    id: 'smtp-off-by-default',
    when: { on: '2026-12' },
    title: both('SMTP AUTH with password off by default', 'SMTP AUTH con password disattivato per impostazione predefinita'),
    happened: both('At the end of the month it was to go off for existing organisations, where an administrator may switch it on again; organisations created later do not get it.', 'A fine mese doveva essere disattivato per le organizzazioni esistenti, dove un amministratore può riattivarlo; quelle create dopo non lo ricevono.'),
    happens: both('At the end of the month it goes off for existing organisations, where an administrator may switch it on again; organisations created later do not get it.', 'A fine mese viene disattivato per le organizzazioni esistenti, dove un amministratore può riattivarlo; quelle create dopo non lo ricevono.'),
    announced: messageCenter('2026-01-27', 'MC786329'),
    status: 'announced',
    supersedes: ['smtp-plan-march-2026'],
    means: {
      cloud: both('Printers and scripts that send with a password may stop. Move them to OAuth before.', 'Stampanti e script che inviano con una password possono fermarsi. Passali prima a OAuth.'),
    },
    spares: { 'on-premises': serverUntouched },
    contradictions: ['C14'],
  },
  {
    id: 'smtp-final-date-announced',
    when: { from: '2027-07', to: '2027-12' },
    title: both('The final date for SMTP AUTH with password is announced', 'Viene annunciata la data finale per SMTP AUTH con password'),
    happened: both('Microsoft was to name the day on which the password way ends for good.', 'Microsoft doveva indicare il giorno in cui la via con password finisce del tutto.'),
    happens: both('Microsoft names the day on which the password way ends for good.', 'Microsoft indica il giorno in cui la via con password finisce del tutto.'),
    announced: messageCenter('2026-01-27', 'MC786329'),
    status: 'announced',
    means: { cloud: both('Whoever switched it on again in 2027 learns how long that lasts.', 'Chi lo ha riattivato nel 2027 saprà quanto dura.') },
    spares: { 'on-premises': serverUntouched },
  },
];
