import type { IncomingMessage } from 'node:http';
import { authorizationSchemes, type CredentialKind } from '../../contracts/wire.ts';
import { KitError } from '../../errors/index.ts';
import type { Credential } from '../validate-token/prove.ts';

/** 8 KiB of text: four times what Entra's tokens need without group ids. A header has a bound of its own, which speaks of the token. */
const longestSegment = 8_192;
const hasHugeSegment = (token: string): boolean => token.length > longestSegment && token.replace(/^[^.]*\./, '').split('.').some((segment) => segment.length > longestSegment);

const kinds = Object.keys(authorizationSchemes) as CredentialKind[];

/**
 * The one credential of a request. Throws `credential-missing` without an Authorization header and `credential-malformed` with
 * two of them (Node keeps the first in silence), another scheme, or anything but one token of bearable size after it.
 */
export function readCredential(request: IncomingMessage): Credential {
  const headers = request.headersDistinct.authorization ?? [];
  if (headers.length === 0) throw new KitError('credential-missing');
  const [, scheme, token] = /^([A-Za-z]+) +([\w.~+/=-]+)$/.exec(headers[0] ?? '') ?? [];
  // Scheme names know no case: RFC 9110, section 11.1.
  const kind = kinds.find((candidate) => authorizationSchemes[candidate].toLowerCase() === scheme?.toLowerCase());
  if (headers.length > 1 || kind === undefined || token === undefined || hasHugeSegment(token)) throw new KitError('credential-malformed');
  return { kind, token };
}
