import { entryFor, knownIds } from '../../entry-for.ts';
import { placeOf, sight, type Form, type Sighting } from '../form.ts';
import type { Reading } from '../reading.ts';

const classes = '(?:BrowserAuthError|NodeAuthError|ManagedIdentityError|ClientAuthError|InteractionRequiredAuthError|ServerError|ClientConfigurationError|BrowserConfigurationAuthError|NestedAppAuthError|NativeAuthError|PlatformBrokerError|CacheError|JoseHeaderError|NetworkError|AuthError)';
const afterClass = new RegExp(`${classes}["']?\\s{0,2}[:\\]]\\s{0,2}["']?([a-z][a-z0-9]{1,40}(?:[_-][a-zA-Z0-9]{1,40}){1,8})\\b`, 'g');
const inField = /\berror_?code["']?\s{0,3}[:=]\s{0,3}["']([a-z][a-z0-9]{1,40}(?:_[a-zA-Z0-9]{1,40}){1,8})["']/gi;
const className = new RegExp(`\\b(InteractionRequiredAuthError|BrowserAuthError|ClientAuthError|NestedAppAuthError|ClientConfigurationError)\\b`, 'g');
// OAuth's own words are also MSAL codes; only a class or field of MSAL makes them one.
const oauthWord = /^(?:invalid_(?:grant|client|request|scope|resource|token)|access_denied|unauthorized_client|temporarily_unavailable|server_error|unsupported_(?:grant|response)_type)$/;

/** MSAL's own code words in lower case; those of OAuth are left to its form. */
const distinctive = new Map([...knownIds()].filter((id) => id.startsWith('MSAL:') && id.includes('_')).map((id) => [id.slice(5).toLowerCase(), id] as const)
  .filter(([word]) => !oauthWord.test(word) && !['login_required', 'consent_required', 'interaction_required'].includes(word)));

function knownCodes({ lower, found, around }: Reading): Sighting[] {
  const words = [...found].flatMap((word) => {
    const id = distinctive.get(word);
    const at = id ? placeOf(word, lower) : -1;
    return id && at >= 0 ? [{ id, at, why: 'code' as const }] : [];
  });
  // One such word may be anybody's; two of them are MSAL's.
  return words.filter(({ at }) => words.length > 1 || /msal|autherror|errorcode|acquiretoken|popup|redirect|nested|sign-?in|login|ssosilent/.test(around(at)));
}

/** Codes of MSAL.js by class, field or name. */
export default {
  id: 'msal',
  marks: ['autherror', 'servererror', 'msal', 'errorcode', 'cacheerror', 'platformbrokererror', 'configurationerror', 'nativeautherror', 'acquiretoken', 'networkerror', ...distinctive.keys()],
  find(reading) {
    const { text, lower } = reading;
    // A code retyped by hand loses an underscore to a hyphen.
    const id = (word: string) => (entryFor(`MSAL:${word}`) ? `MSAL:${word}` : (distinctive.get(word.toLowerCase().replaceAll('-', '_')) ?? `MSAL:${word}`));
    const found = [...sight(text, afterClass, 'code', id), ...knownCodes(reading)];
    if (/msal|autherror|servererror|suberror|nested/.test(lower)) found.push(...sight(text, inField, 'field', id));
    if (lower.includes('autherror')) found.push(...sight(text, className, 'code', (name) => `MSAL:${name}`));
    return found;
  },
} satisfies Form as Form;
