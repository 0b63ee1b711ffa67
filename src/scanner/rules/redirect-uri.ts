import { text } from '../../contracts/text.ts';
import { rule } from '../rule.ts';

/** A broker address with a path, a query or a fragment behind its host. */
const withPath = /^brk-[\w-]+:\/\/[^/?#\s]+[/?#]./;
/** Asked of the browser, which no broker stands behind. */
const forPopup = /^brk-[\w-]+:\/\//;

export default rule({
  id: 'redirect-uri',
  category: 'redirect-uri',
  does: text({ en: 'Names a redirect address of the broker (brk-…).', it: 'Indica un indirizzo di reindirizzamento del broker (brk-…).' }),
  breaks: text({ en: 'It is compared as an origin, so one with a path never matches; and a browser cannot return to it.', it: 'È confrontato come origine, quindi con un percorso non corrisponde mai; e un browser non può tornarvi.' }),
  instead: text({ en: 'In the registration brk-multihub:// and the bare origin, and beside it an https address of a page of yours for the way through a window.', it: 'Nella registrazione brk-multihub:// e la sola origine, e accanto un indirizzo https di una tua pagina per la via con una finestra.' }),
  effort: 'minutes',
  needles: ['brk-'],
  *javascript(view) {
    for (const { text: one, offset, node } of view.literals) {
      const key = node.parent?.type === 'Property' ? String(node.parent['key'].name ?? node.parent['key'].value) : '';
      if (withPath.test(one) || (key === 'redirectUri' && forPopup.test(one) && !one.startsWith('brk-\0'))) yield { offset, found: 'brk-' };
    }
  },
  *json({ values }) {
    for (const { value, offset } of values) if (typeof value === 'string' && withPath.test(value)) yield { offset, found: 'brk-' };
  },
  *tokens({ code }) {
    for (const { kind, text: one, offset } of code) if (kind === 'string' && withPath.test(one)) yield { offset, found: 'brk-' };
  },
});
