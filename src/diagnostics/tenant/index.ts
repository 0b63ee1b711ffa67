import type { Locale } from '../../contracts/locale.ts';
import { text } from '../../contracts/text.ts';
import type { Finding } from '../audit.ts';
import { both } from '../entry.ts';
import { readOutputs, type Readers } from '../powershell/read-outputs.ts';
import { told } from '../told.ts';
import { addInName, judgeAddIns } from './add-ins.ts';
import { graphSettings, graphSignIns, type GraphPart } from './graph/index.ts';
import { judgeEws, judgeMailboxEws } from './ews.ts';
import { judgeLegacyTokens } from './legacy-tokens.ts';
import { judgeSmtpAuth } from './smtp-auth.ts';
import { tenantFacts, type TenantFacts } from './tenant-facts.ts';
import { findingOf, type TenantJudgement } from './tenant-judgement.ts';

export type { Readers } from '../powershell/read-outputs.ts';
export { graphSignIns, type GraphPart } from './graph/index.ts';

/** What a paste, Graph or both say about a tenant on one day, in one language. Plain JSON. */
export interface TenantReport {
  /** `problem`: something has to be put right. `incomplete`: something pasted is not whole or not clear. `unreadable`: nothing known was pasted. */
  readonly verdict: 'fine' | 'problem' | 'incomplete' | 'unreadable';
  /** The day that was judged for, `yyyy-mm-dd`, and who named it. */
  readonly day: string;
  readonly dayFrom: 'given' | 'paste' | 'today';
  readonly findings: readonly Finding[];
}

const titles = {
  'legacy-tokens': both('Legacy Exchange tokens', 'Token legacy di Exchange'),
  'ews-organization': both('EWS of the organisation', 'EWS dell’organizzazione'),
  'ews-mailboxes': both('EWS of mailboxes', 'EWS delle cassette postali'),
  'smtp-auth': both('SMTP AUTH of devices', 'SMTP AUTH dei dispositivi'),
  'add-ins': both('Add-ins of the organisation', 'Componenti dell’organizzazione'),
  origin: both('An output without its command', 'Un risultato senza il suo comando'),
  contradictory: both('Two values for one setting', 'Due valori per una sola impostazione'),
  cut: both('An output that is not whole', 'Un risultato non completo'),
  outputs: both('Outputs of PowerShell', 'Risultati di PowerShell'),
} as const;

const ofUnknownOrigin = text({ en: 'From line {line} on {names} can be of the organisation or of one mailbox. Paste it together with the line of the command (Get-OrganizationConfig, Get-CASMailbox or Get-TransportConfig), or name the command with --of.', it: 'Dalla riga {line} in poi {names} può riguardare l’organizzazione o una cassetta postale. Incollalo insieme alla riga del comando (Get-OrganizationConfig, Get-CASMailbox o Get-TransportConfig), oppure indica il comando con --of.' });
const contradicts = text({ en: '{cmdlet} is here more than once, with different values. Paste the latest output alone.', it: '{cmdlet} compare più di una volta, con valori diversi. Incolla solo il risultato più recente.' });
const cut = text({ en: 'From line {line} on an output begins ({form}) that does not end or cannot be read. Nothing of it was used. Paste it again from its first to its last line.', it: 'Dalla riga {line} in poi inizia un risultato ({form}) che non finisce o non è leggibile. Non ne è stato usato nulla. Incollalo di nuovo dalla prima all’ultima riga.' });

const notAsked: TenantJudgement = { outcome: 'info', owner: 'admin', says: told(both('Graph does not show EWS, SMTP AUTH and the add-ins of Exchange. These are not judged here: add what naa-kit check tenant --emit-powershell prints.', 'Graph non mostra EWS, SMTP AUTH e i componenti di Exchange. Qui non vengono giudicati: aggiungi ciò che stampa lo script di naa-kit check tenant --emit-powershell.')), evidence: [] };
const unrecognised: TenantJudgement = { outcome: 'unknown', owner: 'admin', says: told(both('No output that this command knows was found in the text.', 'Nel testo non è stato trovato alcun risultato noto a questo comando.')), evidence: [] };

/** One finding for all of them: a long table without its command is one mistake. */
function judgeOrigin([first]: TenantFacts['ofUnknownOrigin']): TenantJudgement | undefined {
  return first && { outcome: 'unknown', owner: 'admin', says: told(ofUnknownOrigin, { line: first.line, names: first.names.join(', ') }), evidence: [] };
}

type Judged = readonly [id: keyof typeof titles, judgement: TenantJudgement | undefined];

function judged(facts: TenantFacts, day: string, app: string | undefined, addIn: string | undefined): Judged[] {
  const nameOf = (id: string): string | null => {
    const addIn = facts.addIns.find(({ appId }) => appId === id);
    return addIn ? addInName(addIn) : null;
  };
  return [
    ['legacy-tokens', facts.legacyTokens && judgeLegacyTokens(facts.legacyTokens, day, nameOf)],
    ['ews-organization', facts.organization && judgeEws(facts.organization, day, app)],
    ['ews-mailboxes', judgeMailboxEws(facts.mailboxes, facts.mailboxesAreAll, day)],
    ['smtp-auth', judgeSmtpAuth(facts.transport, facts.mailboxes)],
    ['add-ins', judgeAddIns(facts.addIns, addIn)],
    ['origin', judgeOrigin(facts.ofUnknownOrigin)],
    ...facts.contradictory.map((cmdlet): Judged => ['contradictory', { outcome: 'unknown', says: told(contradicts, { cmdlet }), evidence: [], owner: 'admin' }]),
    ...facts.cuts.map(({ line, form }): Judged => ['cut', { outcome: 'unknown', says: told(cut, { line, form: form.toUpperCase() }), evidence: [], owner: 'admin' }]),
  ];
}

const verdictOf = (findings: readonly Finding[]): TenantReport['verdict'] => {
  if (findings.length === 0) return 'unreadable';
  if (findings.some(({ outcome }) => outcome === 'fail')) return 'problem';
  return findings.some(({ outcome }) => outcome === 'unknown') ? 'incomplete' : 'fine';
};

export interface TenantQuestion {
  /** `yyyy-mm-dd`. `on`: when the outputs were taken; without it the paste's own `Get-Date`, else `today` counts. */
  readonly today: string;
  readonly on?: string;
  /** Application id of the add-in in question, in Entra. */
  readonly app?: string;
  /** Its id in the manifest, by which `Get-App` lists it. */
  readonly addIn?: string;
  /** The cmdlet of outputs that have no command above them. */
  readonly of?: 'Get-OrganizationConfig' | 'Get-CASMailbox' | 'Get-TransportConfig';
  /** What Graph said, to be judged with the outputs. */
  readonly graph?: GraphPart;
  /** The sign-in log that Graph showed is judged elsewhere, by `graphSignIns`. Default false. */
  readonly withoutSignIns?: boolean;
  readonly locale: Locale;
}

/** Judges a pasted text by the day its outputs were taken, and what Graph said. An empty text is none. */
export function tenantReport(pasted: string, readers: Readers, { today, on, app, addIn, of, graph, withoutSignIns = false, locale }: TenantQuestion): TenantReport {
  const read = readOutputs(pasted, readers);
  const outputs = of ? read.outputs.map((output) => ({ ...output, cmdlet: output.cmdlet ?? of })) : read.outputs;
  const day = on ?? read.takenOn ?? today;
  const ofOutputs = judged(tenantFacts({ ...read, outputs }), day, app?.toLowerCase(), addIn?.toLowerCase());
  const aboutPaste = graph === undefined || ofOutputs.some(([, judgement]) => judgement) ? undefined : pasted.trim() === '' ? notAsked : unrecognised;
  const known = [...ofOutputs, ['outputs', aboutPaste] as const].flatMap(([id, judgement]) => (judgement ? [findingOf(id, titles[id], judgement, locale)] : []));
  const findings = [...(graph ? graphSettings(graph, today, locale) : []), ...(graph && !withoutSignIns ? graphSignIns(graph, locale).findings : []), ...known];
  return { verdict: verdictOf(findings), day, dayFrom: on ? 'given' : read.takenOn ? 'paste' : 'today', findings };
}
