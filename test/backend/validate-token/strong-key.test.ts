import { isStrongRsaKey } from '../../../src/backend/validate-token/strong-key.ts';
import { newRsaKey } from '../world/tokens.ts';

const jwk = (bits?: number) => newRsaKey(bits).publicKey.export({ format: 'jwk' });
const base64url = (value: bigint): string => Buffer.from(value.toString(16).padStart(2, '0').replace(/^(?=(..)*.$)/, '0'), 'hex').toString('base64url');
const good = jwk();

test.each([2048, 3072])('an RSA key of %i bits may sign', (bits) => expect(isStrongRsaKey(jwk(bits))).toBe(true));

test.each([
  ['1,024 bits', () => jwk(1024)],
  ['2,047 bits', () => ({ ...good, n: base64url(2n ** 2046n + 1n) })],
  ['the exponent 1', () => ({ ...good, e: base64url(1n) })],
  ['the exponent 3', () => ({ ...good, e: base64url(3n) })],
  ['an even exponent', () => ({ ...good, e: base64url(65_538n) })],
  ['an exponent of 257 bits', () => ({ ...good, e: base64url(2n ** 256n + 1n) })],
  ['a modulus that is a power of 65537 modulo each small prime', () => ({ ...good, n: base64url(65_537n ** 130n) })],
  ['no modulus', () => ({ e: good.e })],
  ['a modulus that is a number', () => ({ ...good, n: 7 })],
])('an RSA key with %s may not', (_, key) => expect(isStrongRsaKey(key())).toBe(false));
