import { header } from './answer.ts';
import type { Answer, PageAnswer } from './origin.ts';

/** Directives of one policy, with their sources. The first of a name counts. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** A comma separates policies inside one header. */
function read(header: string): Policy[] {
  return header.split(',').map((text) => {
    const policy = new Map<string, readonly string[]>();
    for (const directive of text.split(';')) {
      const [name, ...sources] = directive.trim().split(/\s+/);
      if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
    }
    return policy;
  });
}

/** Every policy that an answer comes with; each must allow what is to happen. */
export const policiesOf = ({ headers }: Answer): Policy[] => (headers['content-security-policy'] ?? []).flatMap(read);

/** With those in the page itself, which say nothing about framing. */
export const policiesOfPage = (answer: PageAnswer): Policy[] => [...policiesOf(answer), ...answer.page.policies.flatMap(read)];

/** Who may frame an answer, by each policy that says so. */
const ancestorsOf = (answer: Answer): (readonly string[])[] => policiesOf(answer).flatMap((policy) => { const sources = policy.get('frame-ancestors'); return sources ? [sources] : []; });

/** Which of these origins may not frame an answer. */
export const notFraming = (answer: Answer, origins: readonly string[]): string[] =>
  origins.filter((origin) => !ancestorsOf(answer).every((sources) => sources.some((source) => matches(source, new URL(origin), answer.url.origin))));

/** The old header; browsers pass over it where a policy says who may frame (CSP Level 2, 7.7.1). */
export const framingRefusedBy = (answer: Answer): string | undefined => (ancestorsOf(answer).length === 0 ? header(answer, 'x-frame-options') : undefined);

const portOf = ({ protocol, port }: URL): string => port || (protocol === 'https:' ? '443' : '80');

/** Whether one source expression takes in an address (CSP Level 2, matching of URLs; paths are left aside). `own`: the page's origin. */
export function matches(expression: string, url: URL, own: string): boolean {
  const { protocol, hostname } = url;
  const text = expression.toLowerCase();
  if (text === '*') return true;
  if (text === "'self'") return url.origin === own;
  if (/^[a-z][a-z0-9+.-]*:$/.test(text)) return text === protocol || (text === 'http:' && protocol === 'https:');
  const [, scheme, host = '', port] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(?:\/.*)?$/.exec(text) ?? [];
  if (scheme && `${scheme}:` !== protocol && !(scheme === 'http' && protocol === 'https:')) return false;
  if (host.startsWith('*.') ? !hostname.endsWith(host.slice(1)) : host !== hostname) return false;
  return port === '*' || portOf(url) === (port ?? (protocol === 'https:' ? '443' : '80'));
}
