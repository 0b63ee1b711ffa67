import { sight, type Form, type Sighting } from '../form.ts';

const result = /continuous access evaluation[^\n]{0,120}?\bcode:?\s?([A-Za-z]{6,60})/gi;
const reason = /\b(TokenCreatedWithOutdatedPolicies|LocationConditionEvaluationSatisfied|TokenIssuedBeforeRevocationTimestamp|UserDisabled|PasswordChanged|TokenRevoked)\b/g;
const claims = /claims=["']?[\w+/=-]{16}/i;

/** Continuous access evaluation, from the header that asks for new claims or from Graph's sentence. */
export default {
  id: 'access-evaluation',
  marks: ['insufficient_claims', 'access evaluation', 'claims=', 'tokencreatedwith', 'locationconditionevaluation', 'tokenissuedbefore'],
  find({ text, lower }) {
    const found: Sighting[] = [...sight(text, result, 'code', (code) => `CAE:${code}`)];
    if (/tokencreatedwith|locationcondition|tokenissuedbefore|access evaluation/.test(lower)) found.push(...sight(text, reason, 'code', (code) => `CAE:${code}`));
    const insufficient = lower.indexOf('insufficient_claims');
    if (insufficient >= 0) found.push({ id: 'CAE:insufficient_claims', at: insufficient, why: 'code' });
    else if (/www-authenticate|bearer/.test(lower)) {
      const challenge = claims.exec(text);
      if (challenge) found.push({ id: 'CAE:claims-challenge', at: challenge.index, why: 'shape' });
    }
    return found;
  },
} satisfies Form as Form;
