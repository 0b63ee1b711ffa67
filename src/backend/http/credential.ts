import type { IncomingMessage } from 'node:http';
import { authorizationSchemes, type CredentialKind } from '../../contracts/wire.ts';
import { KitError } from '../../errors/index.ts';
import type { Credential } from '../validate-token/prove.ts';

/** 8 KiB of text: four times what Entra's tokens need without group ids. A header has a bound of its own, which speaks of the token. */
const longestSegment = 8_192;
const hasHugeSegment = (token: string): boolean => token.length > longestSegment && token.replace(/^[^.]*\./, '').split('.').some((segment) => segment.length > longestSegment);

const kinds = Object.keys(authorizationSchemes) as CredentialKind[];
/** Scheme names know no case: RFC 9110, section 11.1. */
const kindOf = (scheme: string | undefined): CredentialKind | undefined => kinds.find((kind) => authorizationSchemes[kind].toLowerCase() === scheme?.toLowerCase());

const headerName = 'authorization';

/** Its values as they came: of two headers Node's `headers` keeps the first in silence, and `headersDistinct` copies every other one. */
function authorizationsOf({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): string[] {
  const found: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!;
    if (name.length === headerName.length && name.toLowerCase() === headerName) found.push(rawHeaders[index + 1]!);
  }
  return found;
}

/**
 * The one credential of a request. Throws `credential-missing` without an Authorization header and `credential-malformed` with
 * two of them, another scheme, or anything but one token of bearable size after it.
 */
export function readCredential(request: Pick<IncomingMessage, 'rawHeaders'>): Credential {
  const [header, ...more] = authorizationsOf(request);
  if (header === undefined) throw new KitError('credential-missing');
  const [, scheme, token] = /^([A-Za-z]+) +([\w.~+/=-]+)$/.exec(header) ?? [];
  const kind = kindOf(scheme);
  if (more.length > 0 || kind === undefined || token === undefined || hasHugeSegment(token)) throw new KitError('credential-malformed');
  return { kind, token };
}
