import { matches, sight, type Form, type Sighting } from '../form.ts';
import { isForeign, microsoft, signIn } from '../surroundings.ts';

const words = 'access_denied|authorization_pending|authorization_declined|login_required|interaction_required|consent_required|invalid_grant|invalid_client|invalid_request|invalid_scope|invalid_resource|unauthorized_client|unsupported_grant_type|unsupported_response_type|temporarily_unavailable|server_error|slow_down|expired_token|bad_verification_code|temporarily_throttled';
const inField = new RegExp(`\\b(?:error|errorCode|error_code|OAuthErrorKey|suberror|code|error type)["']?\\s{0,2}(?:[:=]\\s{0,2}["'\\x60]?|["'\\x60])(${words})\\b`, 'gi');
const leading = new RegExp(`(?:^|\\n|: )(${words})(?=\\s?[:;,(]|\\s?$|\\n)`, 'g');
const older = /\bOAuth[^\n]{0,40}?(access_denied|invalid_grant|invalid_client|consent_required)\b/g;

/** A program that answers with the word, or asks for it; only what is Microsoft's counts there. */
const inProgram = /(?:\breturn\b|\bthrow\b|===|\bcase\b|\.json\(|\bif ?\()[^\n]{0,80}$/;

/** These name a step of signing in; the others are said by every token server on earth. */
const steps = /access_denied|authorization_|login_required|interaction_required|consent_required/;

/** Bare OAuth errors; of another maker's server they are not ours to explain. */
export default {
  id: 'oauth',
  marks: words.split('|'),
  find({ text, lower, around }): Sighting[] {
    const own = (found: Sighting[]) => found.filter(({ id, at }) => {
      const surroundings = around(at);
      const isSaid = steps.test(id) && !inProgram.test(lower.slice(Math.max(0, at - 100), at));
      return !isForeign(surroundings) && (isSaid || microsoft.test(surroundings) || signIn.test(surroundings));
    });
    const all = own([inField, leading, older].flatMap((pattern) => matches(text, pattern).map(({ value, at }) => ({ id: `OAUTH:${value.toLowerCase()}`, at, why: 'field' as const }))));
    return all.length > 0 ? all : own(sight(text, /\b(authorization_pending)\b/g, 'code', (word) => `OAUTH:${word}`));
  },
} satisfies Form as Form;
