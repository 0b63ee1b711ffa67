import { generateKeyPairSync, sign, type KeyObject, type KeyPairKeyObjectResult } from 'node:crypto';
import { verifySignature, type VerifyingKey } from '../../../src/backend/validate-token/verify-signature.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const input = `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}`;
const tokenBy = (privateKey: KeyObject, algorithm = 'sha256'): string => `${input}.${sign(algorithm, Buffer.from(input), privateKey).toString('base64url')}`;

/** The code of the refusal, or nothing. */
function refusal(token: string, key: VerifyingKey): unknown {
  try {
    return verifySignature(token, key);
  } catch (error) {
    return (error as { code: unknown }).code;
  }
}

test('a signature holds by its own key and by no other, nor under another hash', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  expect(refusal(tokenBy(rsa.privateKey), rsa.publicKey)).toBeUndefined();
  expect(refusal(tokenBy(rsa.privateKey), other.publicKey)).toBe('token-signature');
  expect(refusal(tokenBy(rsa.privateKey, 'sha512'), rsa.publicKey)).toBe('token-signature');
  expect(refusal(`${input}.`, rsa.publicKey)).toBe('token-signature');
});

const others: readonly [string, KeyPairKeyObjectResult][] = [
  ['EC', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ['RSA-PSS', generateKeyPairSync('rsa-pss', { modulusLength: 2048, hashAlgorithm: 'sha256', mgf1HashAlgorithm: 'sha256' })],
];

test.each(others)('what a key of kind %s signed correctly is no RS256', (_kind, { privateKey, publicKey }) => {
  expect(refusal(tokenBy(privateKey), publicKey)).toBe('token-signature');
});

test('a key that was published for something else verifies nothing', () => {
  expect(refusal(tokenBy(rsa.privateKey), undefined)).toBe('token-key-unknown');
});
