import { matches, sight, type Form, type Sighting } from '../form.ts';

const status = /\b(USER_INTERACTION_REQUIRED|USER_CANCEL|NO_NETWORK|TRANSIENT_ERROR|PERSISTENT_ERROR|ACCOUNT_UNAVAILABLE|NESTED_APP_AUTH_UNAVAILABLE)\b/g;
const disabled = /status["']?\s?[:=]\s?["']?(DISABLED)\b/g;
/** Games and phones have bridges and such statuses too. */
const ours = /nested ?app|nestable|app ?auth|\bnaa(?:\b|request)|gettoken|msal|broker|servererror|acquiretoken|\boffice|outlook|\bteams\b|microsoft|entra\b/;
const isStatus = /"status"\s?:\s?"$/;
const emptyFields = /errorCode["']?\s?[:=]\s?["']{2}[\s,]{1,3}["']?errorMessage["']?\s?[:=]\s?["']{2}/gi;
/** The same told by a person. */
const toldEmpty = /errorcode\W[^.\n]{0,80}\bempty\b/g;
const noCode = /InteractionRequiredAuthError["']?\s?:\s?["']?0\b|errorCode["']?\s?[:=]\s?["']?0["']?[,}\s]/g;
const scopes = /scopes?["']?\s?[:=]\s?\[?\s?["']?([a-z_"',\s]{4,80})/gi;
const oidc = new Set(['openid', 'profile', 'email', 'offline_access']);

/** A request for nothing but who somebody is; the bridge wants one scope of a resource. */
function onlyIdentityScopes(text: string): Sighting[] {
  return matches(text, scopes).flatMap(({ value, at }) => {
    const words = value.match(/[a-z_]{3,40}/g) ?? [];
    return words.length > 0 && words.every((word) => oidc.has(word)) ? [{ id: 'NAA:oidc-only-scopes', at, why: 'shape' as const }] : [];
  });
}

/** What the nested-app bridge says, and the shapes its silence takes in MSAL. */
export default {
  id: 'bridge',
  marks: ['_error', 'user_', 'no_network', 'unavailable', 'disabled', 'servererror', 'errorcode', 'frombridge', 'nested', 'nestable', 'openid', 'clientcapabilities', 'autherror', 'acquiretoken'],
  find({ text, lower, around }) {
    const found: Sighting[] = [];
    found.push(...[...sight(text, status, 'code', (word) => `BRIDGE:${word}`), ...(/bridge|nested|naa\b/.test(lower) ? sight(text, disabled, 'code', (word) => `BRIDGE:${word}`) : [])].filter(({ at }) => ours.test(around(at)) || isStatus.test(lower.slice(Math.max(0, at - 12), at))));
    if (lower.includes('servererror')) found.push(...sight(text, emptyFields, 'shape', () => 'NAA:empty-server-error'), ...sight(lower, toldEmpty, 'shape', () => 'NAA:empty-server-error'));
    const fromBridge = lower.indexOf('frombridgeerr');
    if (fromBridge >= 0 && lower.includes('servererror')) found.push({ id: 'NAA:server-error', at: fromBridge, why: 'shape' });
    if (lower.includes('interactionrequiredautherror')) found.push(...sight(text, noCode, 'shape', () => 'NAA:error-code-0'));
    if (/nested|nestable|naa\b|\bbrk-/.test(lower) || (/acquiretoken/.test(lower) && /outlook|\boffice|add-?in\b/.test(lower))) found.push(...onlyIdentityScopes(text));
    const without = lower.indexOf('nested app auth bridge available: false');
    if (without >= 0) found.push({ id: 'NAA:silent-fallback', at: without, why: 'sentence' });
    found.push(...sight(text, /clientCapabilities["']?\s?[:=]\s?\[\s?(?:''|"")\s?\]/g, 'shape', () => 'NAA:client-capabilities'));
    return found;
  },
} satisfies Form as Form;
