import { readFileSync } from 'node:fs';
import { isKitError } from '../../../src/errors/index.ts';
import { readEntraKeys, type EntraKey } from '../../../src/backend/validate-token/entra-keys.ts';
import { validateEntraToken } from '../../../src/backend/validate-token/entra.ts';
import { verifySignature } from '../../../src/backend/validate-token/verify-signature.ts';

/**
 * Our policy takes RS256 and nothing else. So a vector that is valid under RS256 must verify, and every other one must not: those that
 * are invalid, and those that are valid under ES256, HS256, PS256, RS384 and so on. Their payloads are no claims: the signature is
 * judged with the key that the token's `kid` names among the published ones, and the whole validator must refuse every vector.
 */
interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly jws: string;
  readonly result: 'valid' | 'invalid';
}
type Jwk = Record<string, unknown> & { readonly keys?: readonly Record<string, unknown>[] };
interface Group {
  readonly comment: string;
  readonly public?: Jwk;
  readonly private: Jwk;
  readonly tests: readonly Vector[];
}
type Keys = ReadonlyMap<string, readonly EntraKey[]>;

const authority = 'https://login.test';
const discovery = { issuer: `${authority}/{tenantid}/v2.0`, jwks_uri: `${authority}/keys` };
const rules = { authority, clientId: '7c1f4a52-9d0e-4b3c-8a61-2f5e9d7b0c34' };

/** The keys of a group as an issuer would publish them. A secret that is published by mistake must not serve either. */
async function keysOf(group: Group): Promise<Keys> {
  const set = group.public ?? group.private;
  const read = async (url: string) => JSON.stringify(url === discovery.jwks_uri ? { keys: set.keys ?? [set] } : discovery);
  return readEntraKeys(authority, read, 'public').catch(() => new Map());
}

function headerOf({ jws }: Vector): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function signatureHolds(vector: Vector, keys: Keys): boolean {
  const [key, ...more] = keys.get(String(headerOf(vector).kid)) ?? [];
  try {
    verifySignature(vector.jws, key?.verifyWith);
    return more.length === 0;
  } catch {
    return false;
  }
}

const groupsOf = (name: string) => (JSON.parse(readFileSync(`test/vectors/wycheproof/${name}.json`, 'utf8')) as { testGroups: readonly Group[] }).testGroups;

/** Valid vectors by the algorithm of their key: what our policy takes, and what it refuses on purpose. */
const mapping = [
  ['json_web_signature_test', 401, { RS256: 8 }, { ES256: 2, ES521: 2, HS256: 10, PS256: 8, PS384: 4, PS512: 4, RS384: 4, RS512: 4 }],
  ['json_web_key_test', 26, { RS256: 1 }, { HS256: 2, HS384: 1, HS512: 1 }],
] as const;

describe.each(mapping)('%s', (name, count, taken, left) => {
  const groups = groupsOf(name);
  const vectors = groups.flatMap((group) => group.tests.map((vector) => ({ group, vector })));
  const keyAlgorithm = ({ group, vector }: (typeof vectors)[number]): string => {
    const keys = (group.public ?? group.private).keys ?? [group.public ?? group.private];
    return String((keys.find(({ kid }) => kid === headerOf(vector).kid) ?? keys[0])?.alg ?? 'other');
  };

  test('the valid vectors are those we think they are', () => {
    const found: Record<string, number> = {};
    for (const each of vectors.filter(({ vector }) => vector.result === 'valid')) found[keyAlgorithm(each)] = (found[keyAlgorithm(each)] ?? 0) + 1;
    expect(vectors).toHaveLength(count);
    expect(found).toEqual({ ...taken, ...left });
  });

  test.each(vectors.map((each) => [each.vector.tcId, each.group.comment, each.vector.comment, each] as const))('%i, %s: %s', async (_id, _group, _comment, each) => {
    const keys = await keysOf(each.group);
    expect(signatureHolds(each.vector, keys)).toBe(each.vector.result === 'valid' && keyAlgorithm(each) in taken && headerOf(each.vector).alg === 'RS256');
    const find = async (keyId: string) => keys.get(keyId) ?? [];
    const validate = async () => validateEntraToken(each.vector.jws, rules, { find }, 0);
    const refusal: unknown = await validate().catch((error: unknown) => error);
    expect(isKitError(refusal)).toBe(true);
  });
});
