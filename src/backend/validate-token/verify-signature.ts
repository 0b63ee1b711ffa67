import type { KeyObject } from 'node:crypto';
import { verify } from 'jws';
import { KitError } from '../../errors/index.ts';

/** A public key, or `undefined` for one that was published for something else than signing tokens. */
export type VerifyingKey = KeyObject | undefined;

function isSigned(token: string, key: KeyObject): boolean {
  try {
    // The library takes any kind of key under any name of an algorithm; a key of another kind would bring its own.
    return key.asymmetricKeyType === 'rsa' && verify(token, 'RS256', key);
  } catch {
    return false;
  }
}

/**
 * RS256 and nothing else, of a token that `readCompactToken` has taken apart: its header is not read here. Throws `token-signature`,
 * or `token-key-unknown` where the key may not sign tokens. docs/decisions/signatures-in-the-same-thread.md
 */
export function verifySignature(token: string, key: VerifyingKey): void {
  if (key === undefined) throw new KitError('token-key-unknown');
  if (!isSigned(token, key)) throw new KitError('token-signature');
}
