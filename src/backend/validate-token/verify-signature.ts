import { compactVerify, errors, type CompactVerifyGetKey, type CryptoKey, type KeyObject } from 'jose';
import { KitError } from '../../errors/index.ts';

/** A key, or what finds one among published JWKs and so also checks their `use`, `alg` and `key_ops`. */
export type VerifyingKey = KeyObject | CryptoKey | CompactVerifyGetKey;

/** Throws `token-signature`, or `token-key-unknown` when the key published under the token's id may not sign tokens. */
export async function verifySignature(token: string, key: VerifyingKey): Promise<void> {
  const options = { algorithms: ['RS256'] };
  try {
    await (typeof key === 'function' ? compactVerify(token, key, options) : compactVerify(token, key, options));
  } catch (cause) {
    throw new KitError(cause instanceof errors.JWKSNoMatchingKey ? 'token-key-unknown' : 'token-signature', { cause });
  }
}
