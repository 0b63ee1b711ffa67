import type { Reading } from './reading.ts';

/** What the support of any of the services asks for first. */
export interface Evidence {
  readonly correlationId: string | null;
  readonly traceId: string | null;
  readonly timestamp: string | null;
  /** Applications that the text names by their GUID, without repetition. What it names as a resource is none of them. */
  readonly appIds: readonly string[];
}

interface Guid {
  readonly value: string;
  readonly at: number;
  readonly end: number;
  readonly label: string;
}

/** From its first hyphen on: hyphens are rarer than the digits before them. */
const guidPattern = /-(?<=(?<![0-9a-zA-Z-])[0-9a-fA-F]{8}-)[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?![0-9a-fA-F-])/g;
const beforeHyphen = 8;
const datePattern = /(?<!\d)\d{4}[-/.]\d\d[-/.]\d\d(?:T| |, )\d\d[:.-]\d\d[:.-]\d\d(?:[.,]\d{1,9})?(?: ?Z|[+-]\d\d:?\d\d)?(?![\d:])|(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d),? \d{1,2}[:.]\d\d[:.]\d\d(?: ?[AP]M\b)?/gi;
const mostGuids = 200;
const widestLabel = 60;

// Labels in the languages of the sign-in pages, and the keys and headers of the services.
const correlationLabel = /corr?[eé]la[tcçz]|korr?el|correla|соотнес|корреля|相关|相關|関連|相関|상관|bağıntı|koreláci|powiązani|συσχέτισ|client-?_?request-?_?id|activity-?id|msalcorrelation/;
const strictCorrelation = /client-?_?request-?_?id|activity-?id/;
const traceLabel = /trace|tracce|traccia|traçage|rastre|seguim|suivi|ablaufverfolg|nachverfolg|spårning|sporing|śledzen|отслеж|трасс|trasov|nyomkövet|ίχνο|izleme|跟踪|追踪|追蹤|トレース|추적|tracering/;
const requestLabel = /(?:request|anforderung|anfrage|richiesta|requête|demande|solicitud|solicitação|pedido|aanvraag|запрос|请求|要求|요청|istek|żądani|begäran|anmodning)[\s._-]{0,2}(?:\S{0,12}\s)?(?:id\b|kennung)?|(?:\bid\b|identificador|identifiant|идентификатор)[\s.]{0,2}(?:\S{1,4}\s|d')?(?:richiesta|requête|demande|solicitud|solicitação|запроса|pedido)/;
const timeLabel = /time ?stamp|zeitstempel|marca (?:de|temporal)|indicador de fecha|fecha y hora|horodat|date et heure|data e ora|ora evento|timbro|tijdstempel|tidsstämpel|tidsstempel|tidspunkt|метка времени|отметка времени|znacznik czas|sygnatura czas|zaman damgası|时间戳|時間戳記|タイムスタンプ|타임스탬프|časové|időbélyeg|carimbo|registro de data|^date \(utc\)$|(?:^|["'\s{,])(?:date|start_?time|error_?time|createddatetime|datetime)$/;
const otherTime = /issued|ausgestellt|emess|émis|emitid|valid|start ?date|end ?date|expires?|not ?before|lastmod|created by/;

/** The words that lead to a value: back to the value before, the end of a clause, at most sixty characters. */
function labelBefore(lower: string, at: number, since: number): string {
  const before = lower.slice(Math.max(since, at - widestLabel), at).replace(/[\s"':=[({>|\\-]{1,60}$/, '');
  const clauses = before.split(/[,;&?{}<|\n]|(?:" |' )(?=\w)/);
  const last = clauses.at(-1)!;
  // A HAR entry names its header one field earlier.
  return /^["'\s]{0,3}value$/.test(last) ? (clauses.at(-2) ?? last) : last;
}

const widestRow = 2_000;

/** The heading above a cell of a table in commas; empty where a value stands in none. */
function headingOf(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1;
  if (start === 0 || at - start > widestRow) return '';
  const heading = text.slice(Math.max(0, start - widestRow, text.lastIndexOf('\n', start - 2) + 1), start - 1);
  const between = heading.includes('","') ? '","' : ',';
  const cells = heading.split(between);
  return cells.length > 2 ? (cells[text.slice(start, at).split(between).length - 1] ?? '').replace(/^"|"$/g, '').toLowerCase() : '';
}

function guidsOf({ text, lower }: Reading): Guid[] {
  const found: Guid[] = [];
  guidPattern.lastIndex = 0;
  for (let match = guidPattern.exec(text); match && found.length < mostGuids; match = guidPattern.exec(text)) {
    const at = match.index - beforeHyphen;
    const end = guidPattern.lastIndex;
    const label = labelBefore(lower, at, found.at(-1)?.end ?? 0);
    // Messages of the nested-app bridge are numbered between host and page; no server knows that id.
    found.push({ value: text.slice(at, end), at, end, label: lower.slice(Math.max(0, at - 80), at).includes('nestedappauth') ? '' : /\p{L}/u.test(label) ? label : headingOf(text, at) });
  }
  return found;
}

const isCorrelation = ({ label }: Guid) => correlationLabel.test(label);
/** A header of another maker's, such as `x-amzn-requestid`. */
const otherHeader = /\bx-(?!ms-)[a-z]{2,20}-request/;
/** The last word names something else, whatever was said before it. */
const otherValue = /\b(?:state|nonce|app(?:lication)?|client|tenant|user|object|resource|device|session)(?:[\s_-]?id)?$/;
const isTrace = (guid: Guid) => !isCorrelation(guid) && !otherHeader.test(guid.label) && !otherValue.test(guid.label) && (traceLabel.test(guid.label) || requestLabel.test(guid.label));
const named = /app|client[\s_-]?id\b|tenant|mandant|inquilin|locata|resource|object|user|device|dispositiv|gerät|session|subscri|nonce|state|mandante|directory/;

const appLabel = /\bapp(?:\b|[\s_-]?id|li)|anwendung|aplica|приложени|应用|應用|アプリ|애플리케이션|client[\s_-]?id\b/;
const resourceLabel = /resource|ressourc|risorsa|recurso|ресурс|资源|リソース/;
const isApp = ({ label }: Guid) => appLabel.test(label) && !resourceLabel.test(label);

/** Ids follow the sentence they belong to; where none does, whichever is nearest. */
const farthest = 1_200;
function nearest<T extends { readonly at: number }>(found: readonly T[], to: number): T | undefined {
  const after = found.find(({ at }) => at >= to && at - to <= farthest);
  return after ?? found.reduce<T | undefined>((best, one) => (best === undefined || Math.abs(one.at - to) < Math.abs(best.at - to) ? one : best), undefined);
}

/** Trace, correlation and time follow each other in this order in every language; a pair of labels no list knows is read by place. */
function byOrder(guids: readonly Guid[], { text, lower }: Reading): { trace: Guid; correlation: Guid } | undefined {
  for (let index = 0; index + 1 < guids.length; index += 1) {
    const [trace, correlation] = [guids[index]!, guids[index + 1]!];
    const labels = [trace.label, correlation.label];
    if (correlation.at - trace.end > widestLabel || labels.some((label) => named.test(label) || !/\p{L}{2}/u.test(label))) continue;
    if ([trace, correlation].some(({ at }) => /[/'=]/.test(text[at - 1] ?? ''))) continue;
    if (isCorrelation(trace) || isTrace(correlation)) continue;
    datePattern.lastIndex = 0;
    if (datePattern.test(lower.slice(correlation.end, correlation.end + widestLabel))) return { trace, correlation };
  }
  return undefined;
}

/** The id in the prefix of an MSAL log line: `[date] : [id] : @azure/msal-…`. */
function logged(guids: readonly Guid[], { text, lower }: Reading): Guid | undefined {
  return guids.find(({ at, end }) => text[at - 1] === '[' && text[end] === ']' && lower.slice(end, end + 120).includes('msal'));
}

const timeHeading = (text: string, at: number): string | undefined => {
  const heading = headingOf(text, at);
  return timeLabel.test(heading) ? heading : undefined;
};

function timeOf(reading: Reading, guids: readonly (Guid | undefined)[], near: number): string | null {
  const { text, lower } = reading;
  const dates: { value: string; at: number; label: string }[] = [];
  datePattern.lastIndex = 0;
  for (let match = datePattern.exec(text); match && dates.length < mostGuids; match = datePattern.exec(text)) dates.push({ value: match[0], at: match.index, label: timeHeading(text, match.index) ?? labelBefore(lower, match.index, 0) });
  const wanted = dates.filter(({ label }) => !otherTime.test(label));
  const follows = (guid: Guid | undefined) => guid && wanted.find(({ at }) => at > guid.end && at - guid.end <= widestLabel && /^[^\d]{1,60}$/.test(lower.slice(guid.end, at)) && /\p{L}/u.test(lower.slice(guid.end, at)) && !/\n\S{0,60}\[?$/.test(text.slice(guid.end, at)));
  const found = guids.map(follows).find(Boolean) ?? nearest(wanted.filter(({ label }) => timeLabel.test(label)), near);
  if (found) return found.value;
  // MSAL.js puts Entra's number and time before Entra's sentence.
  const beforeSentence = /\b\d{5,7} - \[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ)\]:/.exec(text);
  if (beforeSentence) return beforeSentence[1]!;
  // Exchange Online signs its refusals: server, time, number of the session.
  const signed = /\.outlook\.(?:com|cn|de|us) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?Z)(?: [0-9a-f]{16})?\]/i.exec(text);
  if (signed) return signed[1]!;
  // MSAL's runtime stamps its own lines; a log of another program stamps when it wrote.
  return /\bMSAL\b[^\n[]{0,120}\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ)(?: - [0-9a-f-]{36})?\]/.exec(text)?.[1] ?? null;
}

/** Trace id, correlation id and time of the error at `near` and the apps named, in the text's own spelling; null where absent, masked or cut. */
export function readEvidence(reading: Reading, near: number): Evidence {
  const guids = guidsOf(reading);
  const correlations = guids.filter(isCorrelation);
  const traces = guids.filter(isTrace);
  const ordered = byOrder(guids, reading);
  const correlation = nearest(correlations.filter(({ label }) => !strictCorrelation.test(label)), near) ?? ordered?.correlation ?? nearest(correlations, near) ?? logged(guids, reading);
  const trace = nearest(traces.filter(({ label }) => traceLabel.test(label)), near) ?? ordered?.trace ?? nearest(traces, near);
  return {
    correlationId: correlation?.value ?? null,
    traceId: trace && trace !== correlation ? trace.value : null,
    appIds: [...new Set(guids.filter((guid) => guid !== correlation && guid !== trace && isApp(guid)).map(({ value }) => value.toLowerCase()))],
    timestamp: timeOf(reading, [correlation, trace, ...guids.filter((guid) => isCorrelation(guid) || isTrace(guid))], near),
  };
}
