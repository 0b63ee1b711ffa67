import type { Hit } from '../rule.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import type { TokenView } from './token-view.ts';

/** Servers that send on the token an add-in gave them: as a bearer header, or as credentials of an EWS library. */
interface Senders {
  readonly javascript: (view: JavaScriptView) => Generator<Hit>;
  readonly tokens: (view: TokenView) => Generator<Hit>;
}

const bearer = /^(Bearer|Authorization: Bearer)\b/;

const senders = (isAbout: (words: ReadonlySet<string>) => boolean, headers: RegExp): Senders => ({
  *javascript(view) {
    if (view.isPage) return;
    const words = new Set([...view.scopes.bindingOf.keys()].map((node) => node['name'] as string).concat(view.memberNames));
    if (!isAbout(words)) return;
    for (const { text, offset } of view.literals) if (bearer.test(text) && text.includes('\0')) yield { offset, found: 'Authorization: Bearer', tier: 'dependent', certainty: 'likely' };
  },
  *tokens({ code }) {
    const words = new Set(code.filter(({ kind }) => kind === 'name').map(({ text }) => text));
    const isSending = isAbout(words) || code.some(({ kind, text }) => kind === 'string' && headers.test(text));
    if (!isSending) return;
    const constants = new Map(code.flatMap(({ kind, text }, index) => (kind === 'string' && headers.test(text) ? constantBefore(code, index) : [])));
    for (const [index, { kind, text, offset }] of code.entries()) {
      if (kind === 'name' && (constants.get(text) ?? index) !== index) yield { offset, found: text, tier: 'dependent', certainty: 'likely' };
      else if (kind === 'string' && (bearer.test(text) || headers.test(text))) yield { offset, found: headers.test(text) ? text : 'Authorization: Bearer', tier: 'dependent', certainty: 'likely' };
      else if (kind === 'name' && text === 'OAuthCredentials' && code[index - 1]?.text === 'new') yield { offset, found: text, tier: 'dependent', certainty: 'likely' };
    }
  },
});

/** The constant that a string is put into, by its name in capitals, and where that stands: `const NAME: &str = "…"`, `NAME = '…'`. */
function constantBefore(code: TokenView['code'], string: number): (readonly [name: string, at: number])[] {
  if (code[string - 1]?.text !== '=') return [];
  for (let at = string - 2; at >= 0 && at > string - 10 && !/^[;{}=]$/.test(code[at]!.text); at -= 1) {
    if (code[at]!.kind === 'name' && /^[A-Z][A-Z\d_]{4,}$/.test(code[at]!.text)) return [[code[at]!.text, at]];
  }
  return [];
}

const ewsWord = /^(_?ews_?(url|api|endpoint)\w*|request_?ews\w*|attachmentToken|OAuthCredentials|ExchangeService)$/i;
const restWord = /^(outlookRestUrl|restUrl|rest_url|outlookToken|isRest)$/i;
const some = (pattern: RegExp) => (words: ReadonlySet<string>) => [...words].some((word) => pattern.test(word));

export const exchangeTokenSenders = senders(some(ewsWord), /^x-ews-auth/i);
export const restTokenSenders = senders(some(restWord), /^x-outlook-rest-token/i);
