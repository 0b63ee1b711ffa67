import type { Locale } from '../contracts/locale.ts';
import { text } from '../contracts/text.ts';
import type { Finding } from './audit.ts';
import type { Asked } from './checklist.ts';
import { both } from './entry.ts';
import type { Report } from './report.ts';
import { tell, told } from './told.ts';
import { step } from './words.ts';

export interface Message {
  readonly subject: string;
  readonly body: string;
}

const refused = text({ en: 'Outlook add-in {name} does not work ({what})', it: 'Il componente di Outlook {name} non funziona ({what})' });
const question = text({ en: 'Outlook add-in {name}: a question about signing in', it: 'Componente di Outlook {name}: una domanda sull’accesso' });
const hello = step('Hello,', 'Buongiorno,');
const opening = {
  no: text({ en: 'the Outlook add-in {name} does not work for me. Its own diagnosis:', it: 'il componente di Outlook {name} per me non funziona. La sua diagnosi:' }),
  yes: text({ en: 'the Outlook add-in {name} works for me. Its own diagnosis:', it: 'il componente di Outlook {name} per me funziona. La sua diagnosi:' }),
  open: text({ en: 'the Outlook add-in {name} has not signed me in yet. Its own diagnosis:', it: 'il componente di Outlook {name} non mi ha ancora fatto accedere. La sua diagnosi:' }),
} as const;
const forYou = step('What an administrator can do:', 'Che cosa può fare un amministratore:');
const forOthers = step('For an administrator the diagnosis names no step; please hand this on to the vendor of the add-in.', 'Per un amministratore la diagnosi non indica passaggi; per favore inoltra il messaggio al fornitore del componente.');
const nothing = step('Nothing is asked of you now; this is for your information.', 'Ora non serve alcun intervento; è solo per informazione.');
const findIt = step('To find it in the sign-in log of Entra ID, or in the log of the server:', 'Per trovarlo nel registro degli accessi di Entra ID o in quello del server:');
const closing = step('The complete report holds no password, token or address; I can send it.', 'Il report completo non contiene password, token né indirizzi; posso inviarlo.');
const unnamed = both('(name not known)', '(nome non noto)');

const searched: readonly Asked['id'][] = ['clientId', 'error', 'said', 'correlationId', 'time', 'outlook', 'platform'];

/** Also what only likely stands in somebody's way. */
const isProblem = ({ outcome, owner, severity }: Finding) => outcome === 'fail' || (outcome === 'info' && owner !== null && severity !== 'notes');
const isRefusal = ({ id, outcome }: Finding) => id === 'last-error' && (outcome === 'fail' || outcome === 'info');

/** What was refused, in its own words: the verdict speaks to the person, not to an administrator. */
function diagnosis({ verdict, findings }: Report): readonly string[] {
  const said = [...findings.filter(isRefusal), ...findings.filter((finding) => isProblem(finding) && !isRefusal(finding) && finding.id !== 'path-works')];
  return said.length > 0 ? said.map(({ says }) => says) : [verdict.says];
}

function request({ findings }: Report, locale: Locale): readonly string[] {
  const steps = new Set(findings.filter((finding) => isProblem(finding) || isRefusal(finding)).flatMap((finding) => finding.steps.admin ?? []));
  if (steps.size > 0) return [tell(forYou, locale), ...[...steps].map((one) => `- ${one}`)];
  const isForOthers = findings.some((finding) => isProblem(finding) && (finding.owner === 'developer' || finding.owner === 'microsoft'));
  return [tell(isForOthers ? forOthers : nothing, locale)];
}

/** A short mail in an administrator's words, with the values of this case filled in. It holds no address; the sender's mail has one. */
export function messageToAdmin(report: Report, locale: Locale): Message {
  const { verdict: { canWork }, findings, checklist, addIn } = report;
  const name = addIn ?? unnamed[locale];
  const what = findings.find(isRefusal)?.entry ?? checklist.find(({ id }) => id === 'error')?.value ?? '?';
  const body = [
    tell(hello, locale),
    tell(told(opening[canWork === 'no' || canWork === 'yes' ? canWork : 'open'], { name }), locale),
    ...diagnosis(report).map((one) => `“${one}”`),
    '',
    ...request(report, locale),
    '',
    tell(findIt, locale),
    ...checklist.filter(({ id }) => searched.includes(id)).map(({ label, value }) => `- ${label}: ${value}`),
    '',
    tell(closing, locale),
  ];
  return { subject: tell(canWork === 'no' ? told(refused, { name, what }) : told(question, { name }), locale), body: body.join('\n') };
}
