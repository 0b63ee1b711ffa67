import { matches, type Form } from '../form.ts';

const notGot = /(?:unable to|failed to|failure|could ?n[o']t|can ?n[o']t|can't|error|not able to|impossibile|non è stato possibile|kann nicht|konnte nicht|impossible d[e']|no se p(?:uede|udo))[^.\n]{0,60}(?:identity ?token|token d'identité|token di identità|identitätstoken|token de identidad)/g;
const notThere = /identity ?token[^.\n]{0,30}(?:unavailable|not available|missing|is empty|not found|is null|not returned|nicht verfügbar|non disponibile|indisponible|no disponible)/g;
const ours = /outlook|exchange|office|add-?in|mailbox/;

/** Add-ins of any maker that want the identity token Exchange no longer gives, in their own words. */
export default {
  id: 'identity-token',
  marks: ['identity token', 'identitytoken', 'identité', 'identità', 'identitätstoken', 'identidad'],
  find: ({ lower, around }) => [notGot, notThere].flatMap((pattern) => matches(lower, pattern)).flatMap(({ at }) => (ours.test(around(at)) ? [{ id: 'TEXT:identity-token-unavailable', at, why: 'sentence' as const }] : [])),
} satisfies Form as Form;
