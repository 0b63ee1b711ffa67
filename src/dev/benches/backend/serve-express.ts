import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import { answerMeasurements } from './measured.ts';
import { me } from './me.ts';
import { audience, authority, scope } from './tokens.ts';

/** The usual shape, repaired: Express, keys fetched once by jwks-rsa, every signature verified by jsonwebtoken. */
interface Answer {
  sendStatus(status: number): void;
  json(body: object): void;
}
type Handler = (request: { readonly headers: { readonly authorization?: string } }, response: Answer) => void;
type Claims = Readonly<Record<string, unknown>>;

const load = createRequire(`${process.env['BENCH_PACKAGES']}/`);
const express = load('express') as () => { get(path: string, handler: Handler): void; listen(port: number, host: string, listening: () => void): Server };
const jwksClient = load('jwks-rsa') as (options: object) => { getSigningKey(kid: string | undefined): Promise<{ getPublicKey(): string }> };
const { verify } = load('jsonwebtoken') as { verify(token: string, key: unknown, options: object, done: (error: unknown, claims?: Claims) => void): void };

const client = jwksClient({ jwksUri: `${process.env['BENCH_METADATA']}/keys`, cache: true });
const keyOf = ({ kid }: { readonly kid?: string }, done: (error: unknown, key?: string) => void): void =>
  void client.getSigningKey(kid).then((key) => done(null, key.getPublicKey()), done);

const isOurs = ({ ver, azp, iss, tid, scp }: Claims): boolean =>
  ver === '2.0' && azp === audience && iss === `${authority}/${String(tid)}/v2.0` && String(scp).split(' ').includes(scope);

const app = express();
app.get('/api/me', ({ headers }, response) => {
  verify(headers.authorization?.slice('Bearer '.length) ?? '', keyOf, { algorithms: ['RS256'], audience }, (error, claims) => {
    if (error || !claims || !isOurs(claims)) response.sendStatus(401);
    else response.json(me);
  });
});
const server = app.listen(0, '127.0.0.1', () => answerMeasurements((server.address() as AddressInfo).port));
