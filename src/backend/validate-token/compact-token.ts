import { KitError } from '../../errors/index.ts';
import { parseStrictObject, type JsonObject } from './strict-json.ts';

/** A compact JWS taken apart, not verified: nothing in it may be believed yet. */
export interface CompactToken {
  readonly header: JsonObject;
  readonly payload: JsonObject;
}

/** `token68` of RFC 9110, section 11.2, with all its padding. */
const credentialText = /^[\w.~+/=-]+$/;
/** Entra's tokens stay below: 200 group ids, its own limit inside a token, make about 8,000 characters. */
const longestToken = 12_000;
/** 1 KiB. A deep JSON header costs four times a valid token to refuse, so length is looked at before content. */
const longestHeader = 1_366;

function decodeSegment(segment: string): Buffer {
  const bytes = Buffer.from(segment, 'base64url');
  // A 256-byte signature leaves four spare bits: without this check sixteen spellings of one token would verify.
  if (bytes.toString('base64url') !== segment) throw new KitError('token-malformed');
  return bytes;
}

function decodeObject(segment: string): JsonObject {
  const object = parseStrictObject(decodeUtf8(decodeSegment(segment)));
  if (!object) throw new KitError('token-malformed');
  return object;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new KitError('token-malformed');
  }
}

/**
 * Takes a compact token apart: at most 12,000 characters, header at most 1 KiB, canonical base64url, no name twice,
 * `alg` RS256 and no `crit`. Throws `credential-malformed` for what no credential may hold, `token-malformed` or `token-algorithm`. `jku`, `jwk`, `x5u` and `x5c` are never read.
 */
export function readCompactToken(token: string): CompactToken {
  try {
    return takeApart(token);
  } catch (cause) {
    // Whatever could be taken apart is base64url throughout, so that only what could not need be searched.
    throw credentialText.test(token) ? cause : new KitError('credential-malformed');
  }
}

function takeApart(token: string): CompactToken {
  const [header, payload, signature, ...more] = token.length <= longestToken ? token.split('.') : [];
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0 || header.length > longestHeader) {
    throw new KitError('token-malformed');
  }
  const fields = decodeObject(header);
  if (fields.alg !== 'RS256') throw new KitError('token-algorithm');
  if ('crit' in fields) throw new KitError('token-malformed');
  decodeSegment(signature);
  return { header: fields, payload: decodeObject(payload) };
}
