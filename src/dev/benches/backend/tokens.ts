import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { deployment } from '../../../deployment/index.ts';

export const keyId = 'bench';
/** As in production: a kit that is measured against itself must not be told to skip a check. */
export const authority = deployment.cloud.login;
export const audience = deployment.entra.clientId;
export const scope = deployment.entra.scope.slice(deployment.entra.scope.lastIndexOf('/') + 1);
export const tenant = deployment.entra.allowedTenants === 'any' ? '11111111-2222-4333-8444-555555555555' : deployment.entra.allowedTenants[0]!;

export const newKey = (): { privateKey: KeyObject; publicKey: KeyObject } => generateKeyPairSync('rsa', { modulusLength: 2048 });

const segment = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A genuine access token. As long as Entra's own, about 1.4 kB: the claims that nobody reads cost their decoding too. */
export function mintToken(oid: string, key: KeyObject, nowSeconds: number): string {
  const claims = {
    aud: audience, iss: `${authority}/${tenant}/v2.0`, iat: nowSeconds, nbf: nowSeconds, exp: nowSeconds + 5_400, aio: 'x'.repeat(150), azp: audience, azpacr: '0',
    name: `Person ${oid.slice(-12)}`, oid, preferred_username: `${oid}@contoso.test`, rh: 'x'.repeat(60), scp: scope, sid: oid, sub: 'x'.repeat(43), tid: tenant, uti: 'x'.repeat(22), ver: '2.0', xms_ftd: 'x'.repeat(60),
  };
  const input = `${segment({ typ: 'JWT', alg: 'RS256', kid: keyId })}.${segment(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
}

/** Genuine access tokens of as many persons. */
export const mintTokens = (count: number, key: KeyObject, nowSeconds: number): string[] => Array.from({ length: count }, (_, index) => mintToken(`a0000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`, key, nowSeconds));
