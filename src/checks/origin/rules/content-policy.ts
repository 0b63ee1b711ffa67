import { saying, text } from '../../../contracts/text.ts';
import { matches, policiesOfPage, type Policy } from '../content-policy.ts';
import type { PageAnswer } from '../origin.ts';
import { rule } from '../rule.ts';

const refused = text({ en: 'The policy of {path} ({directive}) refuses {address}, which the page loads.', it: 'Il criterio di {path} ({directive}) rifiuta {address}, che la pagina carica.' });

const directives: Readonly<Record<string, readonly string[]>> = { script: ['script-src-elem', 'script-src', 'default-src'], img: ['img-src', 'default-src'], iframe: ['frame-src', 'child-src', 'default-src'] };

/** Trust that is handed on or tied to one element is not read off a list. */
const isByNonce = (sources: readonly string[]): boolean => sources.some((source) => /^'(?:nonce-|sha\d|strict-dynamic)/i.test(source));

function* refusals(policy: Policy, { url, page }: PageAnswer) {
  for (const { tag, address } of page.loads) {
    const directive = directives[tag]?.find((name) => policy.has(name));
    if (!directive || !URL.canParse(address, url.href) || isByNonce(policy.get(directive)!)) continue;
    const target = new URL(address, url);
    if (/^https?:$/.test(target.protocol) && !policy.get(directive)!.some((source) => matches(source, target, url.origin))) yield { says: saying(refused, { path: url.pathname, directive, address: `${target.origin}${target.pathname}` }) };
  }
}

export default rule({
  id: 'content-policy',
  title: text({ en: 'Content security policy', it: 'Content security policy' }),
  owner: 'developer',
  severity: 'blocks',
  cure: text({ en: 'Allow in script-src the origin itself and the host of office.js, and what else the page loads.', it: 'Consenti in script-src l’origine stessa e l’host di office.js, e tutto ciò che la pagina carica.' }),
  sources: [{ name: 'W3C, Content Security Policy Level 2', date: '2016-12-15' }],
  *look({ pane, dialog, redirect }) {
    for (const answer of [pane, dialog, redirect]) for (const policy of answer ? policiesOfPage(answer) : []) yield* refusals(policy, answer!);
  },
});
