import { entryFor, knownIds } from '../../entry-for.ts';
import { matches, sight, type Form, type Sighting } from '../form.ts';
import type { Reading } from '../reading.ts';

const classes = '(?:BrowserAuthError|NodeAuthError|ManagedIdentityError|ClientAuthError|InteractionRequiredAuthError|ServerError|ClientConfigurationError|BrowserConfigurationAuthError|NestedAppAuthError|NativeAuthError|PlatformBrokerError|CacheError|JoseHeaderError|NetworkError|AuthError)';
const afterClass = new RegExp(`${classes}["']?\\s{0,2}[:\\]]\\s{0,2}["']?([a-z][a-z0-9]{1,40}(?:[_-][a-zA-Z0-9]{1,40}){1,8})\\b`, 'g');
const inField = /\berror_?code["']?\s{0,3}[:=]\s{0,3}["']([a-z][a-z0-9]{1,40}(?:_[a-zA-Z0-9]{1,40}){1,8})["']/gi;
const className = new RegExp(`\\b(InteractionRequiredAuthError|BrowserAuthError|ClientAuthError|NestedAppAuthError|ClientConfigurationError)\\b`, 'g');
// OAuth's own words are also MSAL codes; only a class or field of MSAL makes them one.
const oauthWord = /^(?:invalid_(?:grant|client|request|scope|resource|token)|access_denied|unauthorized_client|temporarily_unavailable|server_error|unsupported_(?:grant|response)_type)$/;

const named = /[a-z][a-z0-9]{1,40}(?:_[a-z0-9]{1,40}){1,8}/g;
let distinctive: Map<string, string> | undefined;

/** MSAL's own code words; those of OAuth are left to its form. */
function distinctiveCodes(): Map<string, string> {
  distinctive ??= new Map([...knownIds()].filter((id) => id.startsWith('MSAL:') && id.includes('_')).map((id) => [id.slice(5).toLowerCase(), id] as const)
    .filter(([word]) => !oauthWord.test(word) && !['login_required', 'consent_required', 'interaction_required'].includes(word)));
  return distinctive;
}

function knownCodes({ lower, around }: Reading): Sighting[] {
  const words = matches(lower, named).filter(({ value }) => distinctiveCodes().has(value));
  // One such word may be anybody's; two of them are MSAL's.
  const several = new Set(words.map(({ value }) => value)).size > 1;
  return words.flatMap(({ value, at }) => {
    const id = distinctiveCodes().get(value);
    return id && (several || /msal|autherror|errorcode|acquiretoken|popup|redirect|nested|sign-?in|login|ssosilent/.test(around(at))) ? [{ id, at, why: 'code' as const }] : [];
  });
}

/** Codes of MSAL.js by class, field or name. */
export default {
  id: 'msal',
  marks: ['autherror', 'servererror', 'msal', 'errorcode', 'cacheerror', 'platformbrokererror', 'configurationerror', 'nativeautherror', 'acquiretoken', 'networkerror', 'popup', '_'],
  find(reading) {
    const { text, lower } = reading;
    // A code retyped by hand loses an underscore to a hyphen.
    const id = (word: string) => (entryFor(`MSAL:${word}`) ? `MSAL:${word}` : (distinctiveCodes().get(word.toLowerCase().replaceAll('-', '_')) ?? `MSAL:${word}`));
    const found = [...sight(text, afterClass, 'code', id), ...knownCodes(reading)];
    if (/msal|autherror|servererror|suberror|nested/.test(lower)) found.push(...sight(text, inField, 'field', id));
    if (lower.includes('autherror')) found.push(...sight(text, className, 'code', (name) => `MSAL:${name}`));
    return found;
  },
} satisfies Form as Form;
