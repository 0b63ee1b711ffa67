import { text } from '../../contracts/text.ts';
import { bare } from '../javascript/node.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import { isSentence } from '../text/literal-search.ts';
import { dottedNames, sequencesOf } from '../text/token-search.ts';
import { referencesNamed } from '../text/package-search.ts';
import type { TokenView } from '../text/token-view.ts';
import { rule, type Hit } from '../rule.ts';

const claims = ['amurl', 'msexchuid', 'appctxsender', 'appctx'] as const;
/** Claims nobody else uses. `appctx` alone is also the name of many an application's context. */
const telling = new Set(['amurl', 'msexchuid', 'appctxsender', 'ExIdTok.V1']);
const library = /^Microsoft\.Exchange\.WebServices\.Auth(\.|$)/;
/** A claim inside a text, as the tags of Go and the keys of JSON are written. */
const tagged = /["'](amurl|msexchuid)["'\\]/;
const managed = new Set(['AppIdentityToken', 'UniqueUserIdentification']);

function* inScript(view: JavaScriptView): Generator<Hit> {
  const uses = claims.flatMap((name) => view.uses(name));
  const texts = view.literals.filter(({ text: one }) => telling.has(one) || one === 'appctx');
  const isTelling = uses.some(({ name }) => telling.has(name)) || texts.some(({ text: one }) => telling.has(one)) || view.scopes.fields.has('msexchuid');
  if (!isTelling) return;
  // A page only shows what its server found in the token.
  const certainty = view.isPage ? 'mention' : 'certain';
  for (const { name, offset, node } of uses) {
    yield { offset, found: name, certainty };
    const decoded = node.type === 'MemberExpression' && name === 'appctx' ? decodingCall(view, node) : undefined;
    if (decoded !== undefined) yield { offset: decoded, found: 'decode', tier: 'dependent', certainty: 'likely' };
  }
  for (const { text: one, offset } of texts) yield { offset, found: one, certainty };
}

/** Where the object was decoded that the claim is read from: `const decoded = jwt.decode(…)` of `decoded.payload.appctx`. */
function decodingCall(view: JavaScriptView, member: JavaScriptView['program']): number | undefined {
  let object = member['object'] as JavaScriptView['program'];
  while (object.type === 'MemberExpression') object = object['object'] as typeof object;
  let source = view.scopes.bindingOf.get(object)?.sources[0]?.node;
  while (source && (bare(source) !== source || source.type === 'MemberExpression')) source = bare(source).type === 'MemberExpression' ? bare(source)['object'] as typeof source : bare(source);
  return source?.type === 'CallExpression' ? view.base + source.start : undefined;
}

function* inCode(view: TokenView): Generator<Hit> {
  const { code } = view;
  const isTelling = code.some(({ kind, text: one }) => telling.has(one) || (kind === 'string' && tagged.test(one)));
  const isManaged = code.some(({ text: one }) => managed.has(one));
  for (const [index, { kind, text: one, offset }] of code.entries()) {
    if (isTelling && (kind === 'name' || kind === 'string') && ((claims as readonly string[]).includes(one) || telling.has(one))) {
      // A variable of that name was filled from the claim elsewhere.
      const isVariable = one === 'appctx' && kind === 'name' && code[index - 1]?.text !== '.';
      yield { offset, found: one, ...(isVariable ? { tier: 'dependent', certainty: 'likely' } : {}) };
    } else if (kind === 'string' && tagged.test(one) && !isSentence(one)) yield { offset, found: tagged.exec(one)![1]! };
    else if (kind === 'name' && managed.has(one)) yield { offset, found: one };
    else if (isManaged && one === 'Validate' && code[index - 1]?.text === '.') yield { offset, found: 'Validate', tier: 'dependent', certainty: 'likely' };
    else if (kind === 'name' && /AuthMetadata(Ur[il]|Endpoint|Document)?$/i.test(one)) yield { offset, found: one, tier: 'dependent', certainty: 'likely' };
  }
  yield* sequencesOf(view, ['AuthToken', '.', 'Parse'], 'AuthToken.Parse');
  for (const { text: one, offset } of dottedNames(view)) if (library.test(one)) yield { offset, found: one };
}

export default rule({
  id: 'exchange-token-validation',
  category: 'exchange-token-validation',
  does: text({ en: 'Validates an Exchange identity token, or takes the user from it.', it: 'Convalida un token di identità di Exchange, o ne ricava l’utente.' }),
  breaks: text({ en: 'Exchange Online sends no such token any more, so its users cannot sign in here.', it: 'Exchange Online non invia più questo token, quindi i suoi utenti non possono accedere qui.' }),
  since: 'tokens-off-complete',
  instead: text({ en: 'Validate access tokens of Entra ID for your own API, and link each Exchange identity to its Entra one while both are known. Keep this only for Exchange Server.', it: 'Convalida token di accesso di Entra ID per la tua API e collega ogni identità di Exchange a quella Entra finché sono note entrambe. Conserva questo codice solo per Exchange Server.' }),
  effort: 'days',
  needles: ['amurl', 'msexchuid', 'appctx', 'ExIdTok', 'AppIdentityToken', ['AuthToken', 'Parse'], 'UniqueUserIdentification', 'WebServices.Auth', 'uthMetadata'],
  needlesIn: { javascript: ['amurl', 'msexchuid', 'appctx', 'ExIdTok'], xml: ['WebServices.Auth'] },
  names: ['appctx', 'amurl', 'msexchuid'],
  javascript: inScript,
  tokens: inCode,
  xml: (view) => referencesNamed(view, library),
});
