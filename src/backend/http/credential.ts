import type { IncomingMessage } from 'node:http';
import { authorizationSchemes, type CredentialKind } from '../../contracts/wire.ts';
import { KitError } from '../../errors/index.ts';
import type { Credential } from '../validate-token/prove.ts';

/** 8 KiB of text: four times what Entra's tokens need without group ids. A header has a bound of its own, which speaks of the token. */
const longestSegment = 8_192;
const hasHugeSegment = (token: string): boolean => token.length > longestSegment && token.replace(/^[^.]*\./, '').split('.').some((segment) => segment.length > longestSegment);

/** Scheme names know no case: RFC 9110, section 11.1. */
const kinds = new Map((Object.keys(authorizationSchemes) as CredentialKind[]).map((kind) => [authorizationSchemes[kind].toLowerCase(), kind]));

const headerName = 'authorization';

/** Its one value as it came: of two headers Node's `headers` keeps the first in silence, and `headersDistinct` copies every other one. */
function authorizationOf({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): string {
  let found: string | undefined;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!;
    if (name.length !== headerName.length || name.toLowerCase() !== headerName) continue;
    if (found !== undefined) throw new KitError('credential-malformed');
    found = rawHeaders[index + 1]!;
  }
  if (found === undefined) throw new KitError('credential-missing');
  return found;
}

/** A class for the same reason as `Call`: among the old objects it would keep the whole header that its token is a piece of. */
class PresentedCredential implements Credential {
  readonly kind: CredentialKind;
  readonly token: string;

  constructor(kind: CredentialKind, token: string) {
    this.kind = kind;
    this.token = token;
  }
}

/**
 * The one credential of a request. Throws `credential-missing` without an Authorization header and `credential-malformed` with
 * two of them, another scheme, or nothing or a text of unbearable size after it. Of which characters that may be is judged by
 * `readCompactToken`, which a token that was proven before need not pass again.
 */
export function readCredential(request: Pick<IncomingMessage, 'rawHeaders'>): Credential {
  const header = authorizationOf(request);
  const [start = '', scheme = ''] = /^([A-Za-z]+) +/.exec(header) ?? [];
  const kind = kinds.get(scheme.toLowerCase());
  const token = header.slice(start.length);
  if (kind === undefined || token === '' || hasHugeSegment(token)) throw new KitError('credential-malformed');
  return new PresentedCredential(kind, token);
}
