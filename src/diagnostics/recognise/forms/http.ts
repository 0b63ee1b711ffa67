import { matches, type Form, type Sighting } from '../form.ts';
import type { Reading } from '../reading.ts';
import { exchangeServices, mailboxWords } from '../surroundings.ts';

const inBrackets = /\((401|403|405|407|429|503)\)/g;
const named = /\b(401|403|405|407|429|503)[\s:,(-]{1,3}(?:Unauthori[sz]ed|Forbidden|Method Not Allowed|Too Many Requests|Client Error|Server Error|Service Unavailable)/gi;
const labelled = /(?:\bHTTP(?:\/\d(?:\.\d)?)?[\s:]{0,2}(?:status|error|code)?[\s:]{0,3}|\bstatus(?: ?code)?["']?\s?[:=(]?\s?(?:does not indicate success: )?["']?|\bstatusCode["']?\s?[:=]\s?["']?|response code:? )(401|403|405|407|429|503)(?![\d.])/gi;

/** So libraries of Exchange Web Services and Graph print it; elsewhere a code of three digits is anything. */
const inCode = /\bcode["']?\s?[:=]\s?["']?(401|403|405|429|503)(?![\d.])/gi;

/** Whose status it is, from the hosts and libraries around it; `HTTP:` when nothing tells. */
function idOf(status: string, surroundings: string): string {
  if (status === '403' && /add-?in/.test(surroundings) && /install|deploy|upload|central|organizationaddin|integrated app|publish/.test(surroundings)) return 'ADMIN:addin-deploy-403';
  const scheme = /^(401|403|405)$/.test(status);
  if (scheme && exchangeServices.test(surroundings)) return `EWS:HTTP${status}`;
  if (/graph\.microsoft\.|graph\.windows\.net|microsoft graph|\bms graph|graph(?:service|mail|api|client)|x-ms-ags/.test(surroundings)) return status === '429' ? 'GRAPH:TooManyRequests' : `GRAPH:HTTP${status}`;
  return scheme && mailboxWords.test(surroundings) && /webexception|exchange|sync|sincroni|synchron|синхрон|同步|同期|동기화/.test(surroundings) ? `EWS:HTTP${status}` : `HTTP:${status}`;
}

const afterService = /\bEWS\b[^\d\n]{0,20}(401|403|405)\b/gi;
/** The exception of a library for Exchange Web Services. */
const libraryRefused = /\b(UnauthorizedError)\b/g;
// Newer .NET writes the name twice and no number.
const spelled = /does not indicate success: (Unauthorized|Forbidden|MethodNotAllowed|TooManyRequests|ServiceUnavailable)\b/g;
const numbers: Readonly<Record<string, string>> = { Unauthorized: '401', UnauthorizedError: '401', Forbidden: '403', MethodNotAllowed: '405', TooManyRequests: '429', ServiceUnavailable: '503' };

function statuses({ text, around }: Reading): Sighting[] {
  const found = [inBrackets, named, labelled, spelled, afterService].flatMap((pattern) => matches(text, pattern)).map(({ value, at }) => ({ id: idOf(numbers[value] ?? value, around(at)), at, why: 'number' as const }));
  // What any server may say in these words counts only beside a service of Microsoft's.
  const coded = [inCode, libraryRefused].flatMap((pattern) => matches(text, pattern)).map(({ value, at }) => ({ id: idOf(numbers[value] ?? value, around(at)), at, why: 'number' as const })).filter(({ id }) => !id.startsWith('HTTP:'));
  return [...found, ...coded];
}

/** HTTP statuses, which say least: they count only where nothing else does. */
export default { id: 'http', marks: ['40', '42', '50', 'indicate success', 'unauthorizederror'], find: statuses } satisfies Form as Form;
