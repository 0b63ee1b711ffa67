import 'reflect-metadata';
import type { ServerResponse } from 'node:http';
import { createHash, webcrypto, KeyObject } from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';
import type { Claims } from './entra.ts';
import { serveLoopback, type LoopbackServer } from './loopback-server.ts';
import { mint, rs256 } from './tokens.ts';

export const pageUrl = 'http://addin.localhost:3000/taskpane.html';
export const mailboxUser = 'e0000000-0000-4000-8000-000000000001';

export interface Certificate {
  readonly der: Buffer;
  readonly pem: string;
  readonly x5t: string;
  readonly privateKey: KeyObject;
}

export async function newCertificate(name = 'CN=Microsoft Exchange Server Auth Certificate'): Promise<Certificate> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const dates = { notBefore: new Date('2025-01-01'), notAfter: new Date('2030-01-01') };
  const made = await X509CertificateGenerator.createSelfSigned({ serialNumber: '01', name, ...dates, keys: keys as never, signingAlgorithm: algorithm }, webcrypto as never);
  const der = Buffer.from(made.rawData);
  return { der, pem: made.toString('pem'), x5t: createHash('sha1').update(der).digest('base64url'), privateKey: KeyObject.from(keys.privateKey) };
}

export interface TestExchange extends LoopbackServer {
  readonly amurl: string;
  readonly certificate: Certificate;
  /** Added to the document under a label of one's own choosing. */
  readonly published: { x5t: string; der: Buffer }[];
  /** Answers in place of the document. */
  instead: ((response: ServerResponse) => void) | undefined;
  context(changes?: Claims): Claims;
  claims(nowSeconds: number, changes?: Claims, context?: Claims): Claims;
  token(nowSeconds: number, changes?: Claims, context?: Claims, header?: Claims): string;
}

/** An Exchange Server of a real certificate: metadata document over HTTP, ExIdTok.V1 tokens with times as quoted digits. */
export async function startExchange(): Promise<TestExchange> {
  const certificate = await newCertificate();
  const published = [{ x5t: certificate.x5t, der: certificate.der }];
  const state = { instead: undefined as TestExchange['instead'] };
  const server = await serveLoopback((_request, response) => {
    if (state.instead) return state.instead(response);
    const keys = published.map(({ x5t, der }) => ({ usage: 'signing', keyinfo: { x5t }, keyvalue: { type: 'x509Certificate', value: der.toString('base64') } }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ version: '1.0', name: 'Exchange', realm: 'contoso.test', keys }));
  });
  const amurl = `${server.origin}/autodiscover/metadata/json/1`;
  const context = (changes: Claims = {}): Claims => ({ msexchuid: `${mailboxUser}@contoso.test`, version: 'ExIdTok.V1', amurl, ...changes });
  const claims = (now: number, changes: Claims = {}, inContext: Claims = {}): Claims => ({
    aud: pageUrl, iss: '00000002-0000-0ff1-ce00-000000000000@contoso.test', nbf: String(now), exp: String(now + 8 * 3600),
    appctxsender: `${pageUrl}@contoso.test`, isbrowserhostedapp: 'True', appctx: JSON.stringify(context(inContext)), ...changes,
  });
  return {
    ...server,
    amurl,
    certificate,
    published,
    get instead() { return state.instead; },
    set instead(answer) { state.instead = answer; },
    context,
    claims,
    token: (now, changes, inContext, header) => mint({ typ: 'JWT', alg: 'RS256', x5t: certificate.x5t, ...header }, claims(now, changes, inContext), rs256(certificate.privateKey)),
  };
}
