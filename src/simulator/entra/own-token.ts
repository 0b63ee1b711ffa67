import { compactVerify, createLocalJWKSet, errors, type JWTPayload } from 'jose';
import type { SigningKeys } from './signing-keys.ts';

/** Claims of a token that this world's Entra signed, whatever its times and audience; `undefined` for any other text. */
export async function readOwnToken(token: string, keys: SigningKeys): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await compactVerify(token, createLocalJWKSet({ keys: [...keys.published()] }), { algorithms: ['RS256'] });
    return JSON.parse(new TextDecoder().decode(payload)) as JWTPayload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
