import { calculateJwkThumbprint, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly published: JWK;
}

export interface SigningKeys {
  current(): SigningKey;
  /** Newest first. The former key stays published after a roll, as tokens that it signed are still valid. */
  published(): readonly JWK[];
  roll(): Promise<void>;
}

export async function createSigningKeys(): Promise<SigningKeys> {
  let keys: readonly [SigningKey, ...SigningKey[]] = [await createKey()];
  return {
    current: () => keys[0],
    published: () => keys.map((key) => key.published),
    roll: async () => {
      keys = [await createKey(), keys[0]];
    },
  };
}

async function createKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, privateKey, published: { ...jwk, kid, use: 'sig' } };
}
