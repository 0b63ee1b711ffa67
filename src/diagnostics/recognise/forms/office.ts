import { entryFor } from '../../entry-for.ts';
import { matches, sight, type Form, type Sighting } from '../form.ts';
import type { Reading } from '../reading.ts';
import { errorLabel, officeApi } from '../surroundings.ts';

// 12xxx are WinHTTP numbers too, 90xx and 50001 anything: each range needs its own API near.
const ranges: readonly { numbers: RegExp; near: RegExp }[] = [
  { numbers: /^13\d{3}$/, near: /getaccesstoken|office\.auth|officeruntime|\bsso\b|single sign|officedev|identityapi|webapplicationinfo|office\.js|office-js|bootstrap ?token|add-?in\b|(?:word|excel|powerpoint|outlook|office) (?:online|on the web|web|desktop|for)/ },
  { numbers: /^120(?:0[2-9]|1[0-2])$/, near: /display ?dialog|osf\.|dialogeventreceived|office\.context\.ui|office\.ui|dialog api|office dialog|messageparent|appdomains|dialogparentmessage|add-?in\b.{0,200}\bdialog|\bdialog\b.{0,200}add-?in\b/ },
  { numbers: /^(?:90\d\d|5001|5012|7000|70\d\d)$/, near: /office\.|getcallbacktoken|getuseridentitytoken|makeewsrequest|asyncresult|generictokenerror|getaccesstoken|osf\.|office\.?js|outlook add-?in|\bitem\.\w{1,20}\.?\w{0,24}async|internalservererror|status["']?\s?[:=]\s?["']?failed|getattachment|saveasync|generic response error/ },
  { numbers: /^50001$/, near: /getaccesstoken|office\.auth|officeruntime/ },
];

const number = /(?<![\w.,+#/\\$€£@-])(\d{4,5})(?![\w%@\\]|[.,:/-]\d)/g;
const inField = /(?:["']?\bcode["']?\s?(?:[:=]|=>)\s?["']?|\bdenied\s|\berror["']?\s?[:=]\s?["']?|\bcode\)?\s(?:of|is|was|:)\s?)$/;

const verb = /(?:fail(?:s|ed|ure)?|returns?|returned|throws?|threw|gets?|got|gives?|event|receiv(?:e|es|ed|ing)|reject(?:s|ed)?|errno|result)\s?(?:with\s|an?\s|the\s|code\s|error\s){0,3}$/;

/** Its name or message follows, or it fills a cell of a table. */
const named = /^["')\]]?\s?[|:.(-]?\s?["'(`]?(?:[a-z]{3,30}error\b|[a-z]{3,12} error\b|error\b)|^\s?\|/;

const isLabelled = (before: string) => verb.test(before) || inField.test(before) || errorLabel.test(before) || /(?:async|token|dialog|\bsso|\))[\s"':=-]{0,4}$/.test(before);

/** Other services have a class of that name. */
const ofOutlook = /outlook|\boffice\b|office\.|add-?in\b|mailbox|callback|identitytoken|asyncresult|osf\.|\b90\d\d\b|name["']?\s?[:=]\s?["']?generictokenerror|status["']?\s?[:=]/;

/** An error of Office.js printed whole. */
const printed = /["']?name["']?\s?:[^}]{1,200}["']?message["']?\s?:/;
/** Words that anybody may say of a dialog, an attachment or a user; beside a call of Office.js they are its message. */
const spokenOf: readonly (readonly [RegExp, string])[] = [
  [/dialog(?: box)? is already open(?:ed)?\b/, 'OFFICE12007'],
  [/attachment type is not supported/, 'OFFICE9043'],
  [/user type (?:is )?not supported/, 'OFFICE13003'],
];
const ssoCall = /getaccesstoken|office\.auth|officeruntime/;
const dialogCall = /displaydialogasync|dialogeventreceived/;

function numbers({ text, lower, around }: Reading): Sighting[] {
  return matches(text, number).flatMap(({ value, at }) => {
    const range = ranges.find(({ numbers }) => numbers.test(value));
    if (!range || !(range.near.test(around(at)) || (value.startsWith('13') && entryFor(`OFFICE${value}`) && printed.test(around(at))))) return [];
    const alone = (value.startsWith('13') ? ssoCall : value.startsWith('12') ? dialogCall : undefined)?.test(around(at));
    return alone || isLabelled(lower.slice(Math.max(0, at - 40), at)) || named.test(lower.slice(at + value.length, at + value.length + 48)) ? [{ id: `OFFICE${value}`, at, why: 'number' as const }] : [];
  });
}

const emptyToken = /(?:value["']?\s?[:=]\s?(?:""|''|null|undefined)[^}\n]{0,80}status["']?\s?[:=]\s?["']?succeeded|status["']?\s?[:=]\s?["']?succeeded["']?[^}]{0,80}?value["']?\s?[:=]\s?(?:""|''|null|undefined))/i;

/** The same told by a person, near one of the calls that ask for a token. */
const toldEmpty = /(?:null|empty|undefined|blank)[^.\n]{0,30}\b(?:token|value|string|result)|\b(?:token|value|string|result)\b[^.\n]{0,30}\b(?:null|empty|undefined|blank)\b/;
/** The call, "returns", and nothing. */
const returnedEmpty = /get(?:callback|useridentity)token(?:async)?\W[^.\n]{0,40}\breturn(?:s|ed|ing)?(?: an?| with)? (?:undefined|null|empty|blank)\b/;
const askedForToken = /get(?:callback|useridentity)token/;

/** One of the mailbox's calls, or the print-out of what it answers. */
const tokenCall = /getcallbacktoken|getuseridentitytoken|gettokenstatus|makeewsrequest|["']diagnostics["']\s?:\s?\{\s?["']clientrequestid/;
const names: readonly (readonly [RegExp, string])[] = [
  [/\bInternalServerError\b/g, 'OFFICE:InternalServerError'],
  [/\bHTTPRequestFailure\b/g, 'OFFICE:HTTPRequestFailure'],
  [/\bTokenStatus\.Removed\b/g, 'OFFICE:TokenStatusRemoved'],
  [/\bTokenStatus\.Disabled\b/g, 'OFFICE:TokenStatusDisabled'],
  [/(?:Async is not a function|Async is undefined|Object doesn't support property or method 'get(?:Callback|UserIdentity)Token)/g, 'OFFICE:MethodUnavailable'],
];

/** Office.js numbers next to an Office API, and its answers without a number. */
export default {
  id: 'office',
  marks: ['office', 'async', 'osf.', 'generictokenerror', 'accessrestricted', 'getaccesstoken', 'sso', 'add-in', 'addin', 'appdomains', 'dialog', 'bootstrap', 'failed', '13'],
  find(reading) {
    const { text, lower, around } = reading;
    const found = numbers(reading);
    for (const [sentence, id] of spokenOf) {
      const at = lower.search(sentence);
      if (at >= 0 && officeApi.test(around(at))) found.push({ id, at, why: 'sentence' });
    }
    const restricted = lower.indexOf('accessrestricted');
    if (restricted >= 0 && officeApi.test(around(restricted))) found.push({ id: 'OFFICE:AccessRestricted', at: restricted, why: 'code' });
    const generic = lower.indexOf('generictokenerror');
    if (generic >= 0 && ofOutlook.test(around(generic))) found.push({ id: 'OFFICE:GenericTokenError', at: generic, why: 'code' });
    if (tokenCall.test(lower)) for (const [pattern, id] of names) found.push(...sight(text, pattern, 'code', () => id));
    const empty = officeApi.test(lower) ? emptyToken.exec(text) : null;
    const told = empty || !askedForToken.test(lower) ? null : /succe(?:ss|ed|ded)/.test(lower) ? toldEmpty.exec(lower) : returnedEmpty.exec(lower);
    const at = (empty ?? told)?.index;
    if (at !== undefined) found.push({ id: 'OFFICE:EmptyToken', at, why: 'shape' });
    return found;
  },
} satisfies Form as Form;
