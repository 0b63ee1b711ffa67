import { say, text, type Text } from '../../contracts/text.ts';
import type { Locale } from '../../contracts/locale.ts';
import type { EntraErrorBody } from '../broker.ts';
import type { Reply } from '../http/reply.ts';
import { style } from './page-style.ts';

const words = {
  lab: text({ en: 'The lab’s sign-in page. No real account is asked for.', it: 'Pagina di accesso del laboratorio. Non serve alcun account vero.' }),
  consentTitle: text({ en: 'Permissions requested', it: 'Autorizzazioni richieste' }),
  consentAsks: text({ en: '{app} would like to:', it: '{app} vorrebbe:' }),
  consentProfile: text({ en: 'see who you are (name and address)', it: 'vedere chi sei (nome e indirizzo)' }),
  consentScope: text({ en: 'use {scope} as you', it: 'usare {scope} a tuo nome' }),
  accept: text({ en: 'Accept', it: 'Accetta' }),
  cancel: text({ en: 'Cancel', it: 'Annulla' }),
  adminTitle: text({ en: 'Need admin approval', it: 'Serve l’approvazione di un amministratore' }),
  adminSays: text({ en: '{app} needs permissions that only an administrator of your organisation can grant.', it: '{app} richiede autorizzazioni che solo un amministratore della tua organizzazione può concedere.' }),
  backWithout: text({ en: 'Return to the application without granting consent', it: 'Torna all’applicazione senza dare il consenso' }),
  blockedTitle: text({ en: 'You cannot open this from here', it: 'Da qui non puoi accedere' }),
  blockedSays: text({ en: 'Your sign-in worked, but a rule of your organisation (Conditional Access) does not allow {app} here. Close this window.', it: 'L’accesso è riuscito, ma una regola della tua organizzazione (accesso condizionale) non consente {app} da qui. Chiudi questa finestra.' }),
  wrongTitle: text({ en: 'We could not sign you in', it: 'Non è stato possibile farti accedere' }),
  wrongSays: text({ en: '{app} sent a request that cannot be answered.', it: '{app} ha inviato una richiesta a cui non si può rispondere.' }),
  details: text({ en: 'Details for support', it: 'Dettagli per l’assistenza' }),
  deviceTitle: text({ en: 'Enter the code', it: 'Inserisci il codice' }),
  deviceAsks: text({ en: 'A program shows you a code. Whoever enters it here signs that program in.', it: 'Un programma ti mostra un codice. Chi lo inserisce qui fa accedere quel programma.' }),
  deviceUnknown: text({ en: 'There is no such code, or its time is over.', it: 'Il codice non esiste o è scaduto.' }),
  deviceCode: text({ en: 'Code', it: 'Codice' }),
  deviceDone: text({ en: 'The program is signed in. You can close this window.', it: 'Il programma ha effettuato l’accesso. Puoi chiudere questa finestra.' }),
  signedOutTitle: text({ en: 'You are signed out', it: 'Hai effettuato la disconnessione' }),
  signedOutSays: text({ en: 'You can close this window.', it: 'Puoi chiudere questa finestra.' }),
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (raw: string) => raw.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** Who looks at the page, and for which application. */
export interface Viewer {
  readonly locale: Locale;
  readonly app: string;
  readonly address: string;
  /** `Cross-Origin-Opener-Policy`, when this world sends one. */
  readonly coop: 'same-origin' | undefined;
}

/** Asks for consent; the answer is posted to `action` as `ticket` and `decision` (`accept` or `cancel`). */
export function consentPage(viewer: Viewer, scopes: readonly string[], action: string, ticket: string): Reply {
  const tell = teller(viewer);
  const wishes = [tell(words.consentProfile), ...scopes.map((scope) => tell(words.consentScope, { scope }))];
  return page(viewer, 200, words.consentTitle, `<p>${tell(words.consentAsks)}</p><ul>${wishes.map((wish) => `<li>${wish}</li>`).join('')}</ul>
<form method="post" action="${escape(action)}"><input type="hidden" name="ticket" value="${escape(ticket)}">
<button name="decision" value="cancel">${tell(words.cancel)}</button>
<button name="decision" value="accept" class="main">${tell(words.accept)}</button></form>`);
}

export function adminApprovalPage(viewer: Viewer, refusal: EntraErrorBody, backTo: string): Reply {
  const tell = teller(viewer);
  return page(viewer, 200, words.adminTitle, `<p>${tell(words.adminSays)}</p><p><a href="${escape(backTo)}">${tell(words.backWithout)}</a></p>${support(viewer, refusal)}`);
}

/** The end of the way: as in Entra nothing goes back to the application. */
export const blockedPage = (viewer: Viewer, refusal: EntraErrorBody): Reply => {
  return page(viewer, 200, words.blockedTitle, `<p>${teller(viewer)(words.blockedSays)}</p>${support(viewer, refusal)}`);
};

export const wrongRequestPage = (viewer: Viewer, refusal: EntraErrorBody): Reply => {
  return page(viewer, 400, words.wrongTitle, `<p>${teller(viewer)(words.wrongSays)}</p>${support(viewer, refusal)}`);
};

export const signedOutPage = (viewer: Viewer): Reply => page(viewer, 200, words.signedOutTitle, `<p>${teller(viewer)(words.signedOutSays)}</p>`);

/** Where a person enters the code that a program shows; posted back as `code`. */
export function devicePage(viewer: Viewer, state: 'asks' | 'unknown' | 'accepted'): Reply {
  const tell = teller(viewer);
  if (state === 'accepted') return page(viewer, 200, words.deviceTitle, `<p>${tell(words.deviceDone)}</p>`);
  return page(viewer, state === 'asks' ? 200 : 400, words.deviceTitle, `<p>${tell(state === 'asks' ? words.deviceAsks : words.deviceUnknown)}</p>
<form method="post"><label>${tell(words.deviceCode)} <input name="code" autocomplete="off" required autofocus></label><button class="main">${tell(words.accept)}</button></form>`);
}

function teller({ app, locale }: Viewer) {
  const tell = (sentence: Text, values: Readonly<Record<string, string>> = {}) => escape(say(sentence, locale, { app, ...values }));
  return tell as (sentence: Text<never> | Text<'app'> | Text<'scope'>, values?: Readonly<Record<string, string>>) => string;
}

const support = (viewer: Viewer, refusal: EntraErrorBody) =>
  `<details open><summary>${teller(viewer)(words.details)}</summary><pre>${escape(refusal.error_description)}</pre></details>`;

function page(viewer: Viewer, status: number, title: Text<never>, body: string): Reply {
  const tell = teller(viewer);
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
      'x-frame-options': 'DENY',
      ...(viewer.coop === undefined ? {} : { 'cross-origin-opener-policy': viewer.coop }),
    },
    body: `<!doctype html><html lang="${viewer.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${tell(title)}</title><style>${style}</style></head><body><main><p class="who">${escape(viewer.address)}</p><h1>${tell(title)}</h1>
${body}</main><footer>${tell(words.lab)}</footer></body></html>`,
  };
}
