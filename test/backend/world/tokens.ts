import { constants, createHmac, generateKeyPairSync, sign as signBytes, type KeyObject } from 'node:crypto';

export const newRsaKey = (bits = 2048): { privateKey: KeyObject; publicKey: KeyObject } => generateKeyPairSync('rsa', { modulusLength: bits });

export const segment = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

type Signer = (input: string) => Buffer;

export const rs256 = (key: KeyObject): Signer => (input) => signBytes('sha256', Buffer.from(input), key);
export const rs512 = (key: KeyObject): Signer => (input) => signBytes('sha512', Buffer.from(input), key);
export const ps256 = (key: KeyObject): Signer => (input) => signBytes('sha256', Buffer.from(input), { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
export const hs256 = (secret: string | Buffer): Signer => (input) => createHmac('sha256', secret).update(input).digest();
export const unsigned: Signer = () => Buffer.alloc(0);

/** Header and payload may be objects or the exact JSON text. */
export function mint(header: unknown, payload: unknown, signer: Signer): string {
  const input = `${segment(header)}.${segment(payload)}`;
  return `${input}.${signer(input).toString('base64url')}`;
}
