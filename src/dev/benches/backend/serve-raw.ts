import { createPublicKey, verify, type JsonWebKey, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerMeasurements } from './measured.ts';
import { me } from './me.ts';
import { audience, authority, keyId, scope } from './tokens.ts';

/** The yardsticks: `node:http` alone, without authentication or with every signature verified and the same claims looked at. */
const key = createPublicKey({ key: JSON.parse(process.env['BENCH_PUBLIC_JWK'] ?? '') as JsonWebKey, format: 'jwk' });
const judges = process.env['BENCH_SERVER'] === 'raw-verify';
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const decode = (segment: string): Record<string, unknown> => JSON.parse(Buffer.from(segment, 'base64url').toString()) as Record<string, unknown>;

function isGenuine(token: string, by: KeyObject, nowSeconds: number): boolean {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const { alg, kid } = decode(header);
  if (alg !== 'RS256' || kid !== keyId) return false;
  if (!verify('sha256', Buffer.from(`${header}.${payload}`), by, Buffer.from(signature, 'base64url'))) return false;
  const { ver, aud, tid, iss, oid, exp, nbf, azp, scp, idtyp } = decode(payload);
  const isInTime = typeof exp === 'number' && typeof nbf === 'number' && nowSeconds < exp + 300 && nowSeconds >= nbf - 300;
  const isOurs = ver === '2.0' && aud === audience && azp === audience && idtyp === undefined && String(scp).split(' ').includes(scope);
  return isInTime && isOurs && guid.test(String(tid)) && guid.test(String(oid)) && iss === `${authority}/${String(tid)}/v2.0`;
}

const server = createServer(({ headers }, response) => {
  if (judges && !isGenuine(headers.authorization?.slice('Bearer '.length) ?? '', key, Date.now() / 1000)) return void response.writeHead(401).end();
  const body = JSON.stringify(me);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) }).end(body);
});
server.listen(0, '127.0.0.1', () => answerMeasurements((server.address() as AddressInfo).port));
