import { entryFor } from '../../entry-for.ts';
import { matches, type Form, type Sighting } from '../form.ts';
import { exchangeServices, graph } from '../surroundings.ts';

const code = /\b(Error[A-Z][A-Za-z0-9]{4,60})(?![A-Za-z0-9(])/g;
/** Where an answer's code stands: an element, a field, a namespace, the word before its sentence. A log puts any word in brackets. */
const inPlace = /(?:responsecode\W{1,6}|faultcode\W{1,6}|\berror_?code\W{1,6}|\bcode\W{1,6}|[\w.]exception\W{1,4}|errors\.|\b[a-z]{1,2}:|>|:\s?)$/;
/** Words that begin alike and are no answers of the service. */
const notAnswer = /^Error(?:Code|Message|Details|Handler|Boundary|Type|Domain|Record|Response|Info|Description|Category|Action|Event|Object|Stack|Text|Number|Constructor|Factory|List|Log|Page|Url|Uri|Key|Id|Level|Reporting)s?$/;
/** Exchange's sentences, which EWS and Graph share. */
const sentences: readonly (readonly [string, string])[] = [
  ['denied. check credentials and try again', 'ErrorAccessDenied'],
  ['the specified object was not found in the store', 'ErrorItemNotFound'],
  ['id is malformed', 'ErrorInvalidIdMalformed'],
  ['smtp address has no mailbox associated with it', 'ErrorNonExistentMailbox'],
  ['not have permission to impersonate', 'ErrorImpersonateUserDenied'],
  ['server cannot service this request right now', 'ErrorServerBusy'],
  ['token retrieval is not supported', 'ErrorForbiddenClientAccessTokenRequest'],
];
/** Graph says these too: without a word on whose they are, they are nobody's. */
const shared = new Set(['ErrorAccessDenied', 'ErrorItemNotFound', 'ErrorInvalidIdMalformed', 'ErrorServerBusy']);
/** An error object of OData's, which Graph writes and Exchange's own web services do not. */
const restObject = /["']?error["']?\s?:\s?\{\s?["']?code["']?\s?:\s?["']?error[a-z]/;
const nullToken = /"?Token"?\s?:\s?null/i;

/** Response codes of Exchange Web Services, in SOAP, JSON of Outlook on the web and libraries. */
export default {
  id: 'ews',
  marks: ['error', 'getclientaccesstoken', 'denied', 'malformed', 'found in the store', 'impersonate', 'mailbox', 'service this request', 'token retrieval'],
  find({ text, lower, around }) {
    const found: Sighting[] = matches(text, code).filter(({ value, at }) => !notAnswer.test(value) && (entryFor(`EWS:${value}`) || entryFor(`GRAPH:${value}`) || inPlace.test(lower.slice(Math.max(0, at - 24), at)))).flatMap(({ value, at }) => {
      const surroundings = around(at);
      const services = exchangeServices.test(surroundings);
      if ((graph.test(surroundings) || restObject.test(surroundings)) && !services) return [{ id: `GRAPH:${value}`, at, why: 'code' as const }];
      return services || /exchange|mailbox|outlook|errors\./.test(surroundings) ? [{ id: `EWS:${value}`, at, why: 'code' as const }] : [];
    });
    for (const [sentence, name] of sentences) {
      const at = lower.indexOf(sentence);
      if (at < 0 || lower.includes(name.toLowerCase())) continue;
      const surroundings = around(at);
      const ofGraph = graph.test(surroundings) && !exchangeServices.test(surroundings);
      if (ofGraph || exchangeServices.test(surroundings) || !shared.has(name)) found.push({ id: `${ofGraph ? 'GRAPH' : 'EWS'}:${name}`, at, why: 'sentence' });
    }
    const tokenCall = lower.indexOf('getclientaccesstoken');
    if (tokenCall >= 0 && nullToken.test(text)) found.push({ id: 'OWA:GetClientAccessToken-null', at: tokenCall, why: 'shape' });
    return found;
  },
} satisfies Form as Form;
