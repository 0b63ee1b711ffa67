import { matches, type Form, type Sighting } from '../form.ts';
import type { Reading } from '../reading.ts';
import { exchangeServices, mailboxWords } from '../surroundings.ts';

const inBrackets = /\((4\d\d|5\d\d)\)/g;
const named = /\b(400|401|403|404|405|407|408|409|412|413|415|429|500|501|502|503|504)[\s:,-]{1,3}(?:Unauthori[sz]ed|Forbidden|Bad Request|Not Found|Method Not Allowed|Too Many Requests|Client Error|Server Error|Internal Server|Service Unavailable|Bad Gateway|Gateway Time)/gi;
const labelled = /(?:\bHTTP(?:\/\d(?:\.\d)?)?[\s:]{0,2}(?:status|error|code)?[\s:]{0,3}|\bstatus(?: ?code)?["']?\s?[:=(]?\s?(?:does not indicate success: )?["']?|\bstatusCode["']?\s?[:=]\s?["']?|response code:? )(4\d\d|5\d\d)(?![\d.])/gi;

/** Whose status it is, from the hosts and libraries around it; `HTTP:` when nothing tells. */
function idOf(status: string, surroundings: string): string {
  const scheme = /^(401|403|405)$/.test(status);
  if (scheme && exchangeServices.test(surroundings)) return `EWS:HTTP${status}`;
  if (/graph\.microsoft\.|graph\.windows\.net|microsoft graph|graphservice/.test(surroundings)) return `GRAPH:HTTP${status}`;
  return scheme && mailboxWords.test(surroundings) && /webexception|exchange|sync|sincroniz/.test(surroundings) ? `EWS:HTTP${status}` : `HTTP:${status}`;
}

function statuses({ text, around }: Reading): Sighting[] {
  return [inBrackets, named, labelled].flatMap((pattern) => matches(text, pattern)).map(({ value, at }) => ({ id: idOf(value, around(at)), at, why: 'number' as const }));
}

/** HTTP statuses, which say least: they count only where nothing else does. */
export default { id: 'http', marks: ['40', '41', '42', '50'], find: statuses } satisfies Form as Form;
