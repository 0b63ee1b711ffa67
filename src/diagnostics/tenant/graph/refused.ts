import type { GraphAnswer, GraphRefused } from '../../../contracts/graph.ts';
import { text } from '../../../contracts/text.ts';
import type { Seen } from '../../audit.ts';
import { both } from '../../entry.ts';
import { told } from '../../told.ts';
import type { TenantJudgement } from '../tenant-judgement.ts';

const permission = text({ en: 'Not known: Graph refused to show this. It needs the permission {permission}, and the role: {role}.', it: 'Non noto: Graph ha rifiutato di mostrarlo. Servono l’autorizzazione {permission} e il ruolo: {role}.' });
const licensed = text({ en: 'Not known: Graph refused to show this. It needs the permission {permission}, the role: {role}, and a licence of the tenant: {licence}.', it: 'Non noto: Graph ha rifiutato di mostrarlo. Servono l’autorizzazione {permission}, il ruolo: {role} e una licenza del tenant: {licence}.' });
const token = both('Not known: Graph did not take the token for this. It may have run out: get a new one and try again.', 'Non noto: per questa lettura Graph non ha accettato il token. Forse è scaduto: richiedine uno nuovo e riprova.');
const throttled = both('Not known: Graph asked to wait longer than this check waits. Try again later.', 'Non noto: Graph ha chiesto di attendere più di quanto questa verifica attenda. Riprova più tardi.');
const unreachable = both('Not known: Graph did not answer this call.', 'Non noto: Graph non ha risposto a questa chiamata.');
const failed = text({ en: 'Not known: Graph answered with status {status}.', it: 'Non noto: Graph ha risposto con lo stato {status}.' });
const absent = both('Not known: this Graph does not have what was asked for.', 'Non noto: questo Graph non dispone di ciò che è stato chiesto.');
const notWhole = both('Not known: Graph’s list could not be read to its end.', 'Non noto: non è stato possibile leggere l’elenco di Graph fino alla fine.');

const code = both('Graph says', 'Graph risponde');

const saysOf = ({ why, status, need: { permission: name, role, licence } }: GraphRefused) => {
  if (why === 'permission') return licence === undefined ? told(permission, { permission: name, role }) : told(licensed, { permission: name, role, licence });
  if (why === 'failed') return told(failed, { status: status ?? 0 });
  return told({ token, throttled, unreachable }[why]);
};

const evidenceOf = (refused: GraphRefused): Seen[] => (refused.code === null ? [] : [{ label: code, value: refused.code }]);

/** What cannot be judged, and what it would take. Never a clean bill. */
export const notKnown = (answer: Exclude<GraphAnswer<unknown>, { state: 'read' }>): TenantJudgement =>
  answer.state === 'absent' ? { outcome: 'unknown', owner: 'admin', says: told(absent), evidence: [] } : { outcome: 'unknown', owner: 'admin', says: saysOf(answer), evidence: evidenceOf(answer) };

export const partlyKnown = (evidence: readonly Seen[] = []): TenantJudgement => ({ outcome: 'unknown', owner: 'admin', says: told(notWhole), evidence });
