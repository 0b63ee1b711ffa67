import { createHash } from 'node:crypto';
import type { Problem } from '../../src/contracts/wire.ts';
import type { RunningBackend } from '../../src/backend/index.ts';
import { callMe, startTestWorld, type TestWorld } from './world/backend.ts';
import { apiClient, otherTenant, tenant, type Claims } from './world/entra.ts';
import { newCertificate, pageUrl, type Certificate } from './world/exchange.ts';
import { serveLoopback, type LoopbackServer } from './world/loopback-server.ts';
import { hs256, mint, newRsaKey, ps256, rs256, rs512, segment, unsigned } from './world/tokens.ts';

let world: TestWorld;
let backend: RunningBackend;
/** Where an attacker would like us to go: nobody ever may. */
let honeypot: LoopbackServer;
let lying: Certificate;
const stranger = newRsaKey();
const encryption = newRsaKey();
const foreign = newRsaKey();

beforeAll(async () => {
  world = await startTestWorld();
  honeypot = await serveLoopback((_request, response) => response.end('{}'));
  lying = await newCertificate('CN=liar');
  world.exchange.published.push({ x5t: 'A'.repeat(27), der: lying.der });
  world.entra.keys.push({ kid: 'encryption', key: encryption, extra: { use: 'enc' } });
  world.entra.keys.push({ kid: 'foreign', key: foreign, extra: { issuer: `${world.entra.origin}/${otherTenant}/v2.0` } });
  world.entra.keys.push({ kid: 'twice', key: newRsaKey() }, { kid: 'twice', key: newRsaKey() });
  backend = await world.start();
});
afterAll(async () => {
  await world.close();
  await honeypot.close();
});

const badBearer = 'Bearer realm="", error="invalid_token"';
const badExchange = 'ExchangeIdentity realm="", error="invalid_token"';
const badScope = 'Bearer realm="", error="insufficient_scope", scope="access_as_user"';
const badRequest = 'Bearer realm="", error="invalid_request"';

type Case = readonly [name: string, authorization: () => string, status: number, code: string, challenge: string | null];
const sent: string[] = [];

const now = (): number => world.nowSeconds();
const key1 = () => world.entra.keys[0]!.key;
const publicPem = (): string => key1().publicKey.export({ format: 'pem', type: 'spki' }) as string;
const good = (): string => world.entra.token(now());
const claims = (changes: Claims = {}): Claims => world.entra.claims(now(), changes);
const withHeader = (header: Claims): string => world.entra.token(now(), {}, header);
const withClaims = (changes: Claims): string => world.entra.token(now(), changes);
const signedText = (payload: string): string => mint({ typ: 'JWT', alg: 'RS256', kid: 'key-1' }, payload, rs256(key1().privateKey));
const payloadText = (extra: string): string => JSON.stringify(claims()).replace(/^\{/, `{${extra},`);
const cut = (token: string): [string, string, string] => token.split('.') as [string, string, string];
const issuedBy = (origin: string): string => `${origin}/${tenant}/v2.0`;

/** A 256-byte signature ends in a character with four spare bits: the next one of the alphabet means the same bytes. */
function otherSpelling(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return token.slice(0, -1) + alphabet[alphabet.indexOf(token.at(-1)!) + 1];
}

const entra = (name: string, token: () => string, code: string, status = 401, challenge: string | null = status === 401 ? badBearer : null): Case =>
  [name, () => `Bearer ${token()}`, status, code, challenge];

const requests: Case[] = [
  ['an unknown scheme', () => 'Basic YWRlbGU6c2VjcmV0', 400, 'credential-malformed', badRequest],
  ['a scheme alone', () => 'Bearer', 400, 'credential-malformed', badRequest],
  ['a token alone', () => good(), 400, 'credential-malformed', badRequest],
  ['two tokens after one scheme', () => `Bearer ${good()} ${good()}`, 400, 'credential-malformed', badRequest],
  ['a segment above 8 KiB', () => `Bearer ${withClaims({ pad: 'x'.repeat(7_000) })}`, 400, 'credential-malformed', badRequest],
  ['a signature above 8 KiB', () => `Bearer ${cut(good()).slice(0, 2).join('.')}.${'A'.repeat(8_193)}`, 400, 'credential-malformed', badRequest],
  ['one segment above 8 KiB', () => `Bearer ${'a'.repeat(8_193)}`, 400, 'credential-malformed', badRequest],
  ['two credentials in one header', () => `Bearer ${good()}, ExchangeIdentity ${good()}`, 400, 'credential-malformed', badRequest],
];

const shapes: Case[] = [
  entra('words', () => 'not-a-token', 'token-malformed'),
  entra('two segments', () => cut(good()).slice(0, 2).join('.'), 'token-malformed'),
  entra('five segments, as of an encrypted token', () => `${good()}.a.b`, 'token-malformed'),
  entra('a header that is no JSON', () => mint('{"alg":"RS256"', claims(), rs256(key1().privateKey)), 'token-malformed'),
  entra('a header that is a list', () => mint('["RS256"]', claims(), rs256(key1().privateKey)), 'token-malformed'),
  entra('a payload that is no JSON', () => signedText('aud='), 'token-malformed'),
  entra('a payload that is null', () => signedText('null'), 'token-malformed'),
  entra('a payload that is not UTF-8', () => { const [header, , signature] = cut(good()); return `${header}.${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.${signature}`; }, 'token-malformed'),
  entra('a payload behind a byte order mark', () => signedText(`\ufeff${JSON.stringify(claims())}`), 'token-malformed'),
  entra('a header above 1 KiB', () => withHeader({ pad: 'x'.repeat(1100) }), 'token-malformed'),
  entra('a header of deep JSON', () => mint(`{"alg":"RS256","a":${'['.repeat(3000)}${']'.repeat(3000)}}`, claims(), unsigned), 'token-malformed'),
  entra('a token above 12,000 characters', () => `${good()}${`.${'x'.repeat(6_000)}`.repeat(2)}`, 'token-malformed'),
  entra('the algorithm named twice', () => mint('{"alg":"none","alg":"RS256","kid":"key-1"}', claims(), rs256(key1().privateKey)), 'token-malformed'),
  entra('the audience named twice', () => signedText(payloadText('"aud":"other"')), 'token-malformed'),
  entra('the audience named twice, once in escapes', () => signedText(payloadText('"\\u0061ud":"other"')), 'token-malformed'),
  entra('the tenant named twice', () => signedText(payloadText(`"tid":"${otherTenant}"`)), 'token-malformed'),
  entra('a name twice deep inside', () => signedText(payloadText('"deep":[{"a":{"b":1,"b":2}}]')), 'token-malformed'),
  entra('another spelling of the same signature', () => otherSpelling(good()), 'token-malformed'),
  entra('padding', () => `${good()}==`, 'token-malformed'),
  entra('the alphabet of plain base64', () => `${cut(good())[0]}.${cut(good())[1]}.${'+/'.repeat(171)}`, 'token-malformed'),
  entra('an unknown critical header', () => withHeader({ crit: ['exp'], exp: 1 }), 'token-malformed'),
  entra('an unencoded payload (b64)', () => withHeader({ crit: ['b64'], b64: false }), 'token-malformed'),
];

const signatures: Case[] = [
  ...['none', 'nOnE', 'None', ''].map((alg) => entra(`algorithm "${alg}"`, () => mint({ typ: 'JWT', alg, kid: 'key-1' }, claims(), unsigned), 'token-algorithm')),
  entra('no algorithm', () => mint({ typ: 'JWT', kid: 'key-1' }, claims(), rs256(key1().privateKey)), 'token-algorithm'),
  entra('HS256 with the public PEM', () => mint({ alg: 'HS256', kid: 'key-1' }, claims(), hs256(publicPem())), 'token-algorithm'),
  entra('HS256 with the public PEM behind a blank line', () => mint({ alg: 'HS256', kid: 'key-1' }, claims(), hs256(`\n ${publicPem()}`)), 'token-algorithm'),
  entra('HS256 with the published key as it stands there', () => mint({ alg: 'HS256', kid: 'key-1' }, claims(), hs256(JSON.stringify(key1().publicKey.export({ format: 'jwk' })))), 'token-algorithm'),
  entra('HS256 with the public DER', () => mint({ alg: 'HS256', kid: 'key-1' }, claims(), hs256(key1().publicKey.export({ format: 'der', type: 'spki' }) as Buffer)), 'token-algorithm'),
  entra('HS256 with the modulus', () => mint({ alg: 'HS256', kid: 'key-1' }, claims(), hs256(key1().publicKey.export({ format: 'jwk' }).n!)), 'token-algorithm'),
  entra('RS256 in name, HS256 in truth', () => mint({ alg: 'RS256', kid: 'key-1' }, claims(), hs256(publicPem())), 'token-signature'),
  entra('RS512 with the right key', () => mint({ alg: 'RS512', kid: 'key-1' }, claims(), rs512(key1().privateKey)), 'token-algorithm'),
  entra('PS256 with the right key', () => mint({ alg: 'PS256', kid: 'key-1' }, claims(), ps256(key1().privateKey)), 'token-algorithm'),
  entra('no signature', () => `${cut(good())[0]}.${cut(good())[1]}.`, 'token-signature'),
  entra('a signature of another key', () => mint({ alg: 'RS256', kid: 'key-1' }, claims(), rs256(stranger.privateKey)), 'token-signature'),
  entra('claims changed after signing', () => `${cut(good())[0]}.${segment(claims({ oid: 'a0000000-0000-4000-8000-00000000000f' }))}.${cut(good())[2]}`, 'token-signature'),
  entra('a key that the token brings (jwk)', () => mint({ alg: 'RS256', kid: 'key-1', jwk: stranger.publicKey.export({ format: 'jwk' }) }, claims(), rs256(stranger.privateKey)), 'token-signature'),
  entra('a key that the token brings, without kid', () => mint({ alg: 'RS256', jwk: stranger.publicKey.export({ format: 'jwk' }) }, claims(), rs256(stranger.privateKey)), 'token-malformed'),
  entra('a key address (jku)', () => mint({ alg: 'RS256', kid: 'theirs', jku: `${honeypot.origin}/keys` }, claims(), rs256(stranger.privateKey)), 'token-key-unknown'),
  entra('a certificate address (x5u)', () => mint({ alg: 'RS256', kid: 'theirs', x5u: `${honeypot.origin}/cert` }, claims(), rs256(stranger.privateKey)), 'token-key-unknown'),
  entra('a certificate that the token brings (x5c)', () => mint({ alg: 'RS256', kid: 'key-1', x5c: [lying.der.toString('base64').slice(0, 400)] }, claims(), rs256(lying.privateKey)), 'token-signature'),
  entra('an unknown kid', () => withHeader({ kid: 'key-9' }), 'token-key-unknown'),
  entra('no kid', () => withHeader({ kid: undefined }), 'token-malformed'),
  entra('a kid that is a number', () => withHeader({ kid: 1 }), 'token-malformed'),
  entra('a kid that is a list', () => withHeader({ kid: ['key-1'] }), 'token-malformed'),
  entra('a kid that is a path', () => withHeader({ kid: '../../etc/passwd' }), 'token-key-unknown'),
  ...['__proto__', 'constructor', 'toString', "' or '1'='1", 'key-1\u0000', 'KEY-1', ' key-1'].map((kid) => entra(`the kid ${JSON.stringify(kid)}`, () => withHeader({ kid }), 'token-key-unknown')),
  entra('an empty kid', () => withHeader({ kid: '' }), 'token-malformed'),
  entra('a kid of 8,000 characters', () => withHeader({ kid: 'k'.repeat(8_000) }), 'token-malformed'),
  entra('a kid that two keys of the issuer share', () => withHeader({ kid: 'twice' }), 'token-key-unknown'),
  entra('a key published for encryption', () => mint({ alg: 'RS256', kid: 'encryption' }, claims(), rs256(encryption.privateKey)), 'token-key-unknown'),
  entra('a key published for another issuer', () => mint({ alg: 'RS256', kid: 'foreign' }, claims(), rs256(foreign.privateKey)), 'token-key-unknown'),
];

const personal = '9188040d-6c67-4c5b-b112-36a304b66dad';
const graph = '00000003-0000-0000-c000-000000000000';
const origins: Case[] = [
  ...[`api://${apiClient}`, apiClient.toUpperCase(), `${apiClient}0`, apiClient.slice(0, -1), '', [apiClient], [apiClient, graph], null, undefined]
    .map((aud) => entra(`audience ${JSON.stringify(aud)}`, () => withClaims({ aud }), 'token-audience')),
  entra('a Graph token', () => world.entra.token(now(), { aud: graph, ver: '1.0' }, { nonce: 'n' }), 'token-audience'),
  entra('a version 1 token with our client id', () => withClaims({ ver: '1.0', iss: `https://sts.windows.net/${tenant}/` }), 'token-version'),
  entra('a version that is a number', () => withClaims({ ver: 2 }), 'token-version'),
  entra('an issuer of another cloud', () => withClaims({ iss: issuedBy('https://login.microsoftonline.us') }), 'token-issuer'),
  entra('an issuer of the cloud in China', () => withClaims({ iss: issuedBy('https://login.partner.microsoftonline.cn') }), 'token-issuer'),
  entra('the address of our issuer for all tenants', () => withClaims({ iss: `${world.entra.origin}/common/v2.0` }), 'token-tenant'),
  entra('an issuer that begins like ours', () => withClaims({ iss: issuedBy(`${world.entra.origin}.evil.test`) }), 'token-issuer'),
  entra('no issuer', () => withClaims({ iss: undefined }), 'token-issuer'),
  entra('an issuer of another tenant than tid', () => withClaims({ tid: otherTenant }), 'token-tenant'),
  entra('an issuer with one slash too many', () => withClaims({ iss: `${issuedBy(world.entra.origin)}/` }), 'token-tenant'),
  entra('no tid', () => withClaims({ tid: undefined }), 'token-tenant'),
  entra('the issuer template itself', () => withClaims({ tid: '{tenantid}', iss: `${world.entra.origin}/{tenantid}/v2.0` }), 'token-tenant'),
  entra('a tid in upper case', () => withClaims({ tid: 'ABCDEFAB-2222-4333-8444-555555555555', iss: `${world.entra.origin}/ABCDEFAB-2222-4333-8444-555555555555/v2.0` }), 'token-tenant'),
  entra('a personal account', () => withClaims({ tid: personal, iss: `${world.entra.origin}/${personal}/v2.0` }), 'tenant-not-allowed', 403),
  entra('a tenant that may not come', () => withClaims({ tid: otherTenant, iss: `${world.entra.origin}/${otherTenant}/v2.0` }), 'tenant-not-allowed', 403),
];

const ages: Case[] = [
  entra('expired for 300 seconds', () => withClaims({ nbf: now() - 4000, exp: now() - 300 }), 'token-expired'),
  entra('not valid for another 301 seconds', () => withClaims({ nbf: now() + 301 }), 'token-not-yet-valid'),
  ...[undefined, null, String(2_000_000_000), 2_000_000_000.5, -1, true, [2_000_000_000]].map((exp) => entra(`exp ${JSON.stringify(exp)}`, () => withClaims({ exp }), 'token-lifetime')),
  entra('exp without end', () => signedText(JSON.stringify(claims({ exp: 'E' })).replace('"E"', '1e400')), 'token-lifetime'),
  ...[undefined, '0', 0.5, -1].map((nbf) => entra(`nbf ${JSON.stringify(nbf)}`, () => withClaims({ nbf }), 'token-lifetime')),
  entra('an end before its beginning', () => withClaims({ nbf: now() + 10, exp: now() }), 'token-lifetime'),
];

const kinds: Case[] = [
  entra('an ID token', () => withClaims({ scp: undefined, azp: undefined, azpacr: undefined }), 'token-is-id-token'),
  entra('an ID token with app roles', () => withClaims({ scp: undefined, azp: undefined, azpacr: undefined, roles: ['Reader'] }), 'token-is-id-token'),
  entra('an ID token with a nonce', () => withClaims({ scp: undefined, nonce: 'n' }), 'token-is-id-token'),
  entra('a nonce beside a scope', () => withClaims({ nonce: 'n' }), 'token-is-id-token'),
  entra('an app-only token that says so', () => withClaims({ idtyp: 'app', scp: undefined, roles: ['access_as_user'] }), 'token-app-only', 403),
  entra('an app-only token by its roles', () => withClaims({ scp: undefined, roles: ['Mail.Read'] }), 'token-app-only', 403),
  entra('an app-only token without roles', () => withClaims({ scp: undefined }), 'token-app-only', 403),
  entra('an app-only token that claims a scope', () => withClaims({ idtyp: 'app' }), 'token-app-only', 403),
  entra('a client that may not call', () => withClaims({ azp: otherTenant }), 'client-not-allowed', 403),
  entra('no client', () => withClaims({ azp: undefined }), 'client-not-allowed', 403),
  entra('the client in its version 1 claim', () => withClaims({ azp: undefined, appid: apiClient }), 'client-not-allowed', 403),
  ...['User.Read', 'access_as_user2', 'ACCESS_AS_USER', 'api/access_as_user', '', ['access_as_user']].map((scp) => entra(`scope ${JSON.stringify(scp)}`, () => withClaims({ scp }), 'scope-missing', 403, badScope)),
  ...[undefined, 'adele@contoso.test', 7, '{oid}'].map((oid) => entra(`oid ${JSON.stringify(oid)}`, () => withClaims({ oid }), 'token-subject')),
  entra('an issuer in a list', () => withClaims({ iss: [issuedBy(world.entra.origin)] }), 'token-issuer'),
  entra('a tenant in a list', () => withClaims({ tid: [tenant] }), 'token-tenant'),
  entra('a version in a list', () => withClaims({ ver: ['2.0'] }), 'token-version'),
  entra('a client in a list', () => withClaims({ azp: [apiClient] }), 'client-not-allowed', 403),
  entra('a person in a list', () => withClaims({ oid: ['a0000000-0000-4000-8000-000000000001'] }), 'token-subject'),
  entra('a person as an object that speaks', () => withClaims({ oid: { toString: 'a0000000-0000-4000-8000-000000000001' } }), 'token-subject'),
  entra('a scope that only a prototype has', () => signedText(JSON.stringify(claims({ scp: undefined })).replace('{', '{"__proto__":{"scp":"access_as_user"},')), 'token-app-only', 403),
  entra('a tenant with full-width digits', () => withClaims({ tid: tenant.replace('1', '\uff11'), iss: issuedBy(world.entra.origin).replace('1111', '\uff11111') }), 'token-tenant'),
  entra('a person with a zero-width character', () => withClaims({ oid: 'a0000000-0000-4000-8000-00000000000\u200b1' }), 'token-subject'),
  entra('a person with half a character', () => signedText(JSON.stringify(claims({ oid: 'X' })).replace('"X"', '"\\ud83d"')), 'token-subject'),
  entra('an audience with a line break', () => withClaims({ aud: `${apiClient}\n` }), 'token-audience'),
  entra('times that are no numbers', () => signedText(JSON.stringify(claims({ exp: 'E' })).replace('"E"', 'NaN')), 'token-malformed'),
  entra('an Exchange token as access token', () => world.exchange.token(now()), 'token-audience'),
  ['an access token as Exchange token', () => `ExchangeIdentity ${good()}`, 401, 'exchange-token-kind', badExchange],
];

const exchange = (name: string, token: () => string, code: string, status = 401): Case =>
  [name, () => `ExchangeIdentity ${token()}`, status, code, status === 401 ? badExchange : null];
const exchangeWith = (changes: Claims): string => world.exchange.token(now(), changes);
const inContext = (changes: Claims): string => world.exchange.token(now(), {}, changes);
const exchangeHeader = (header: Claims): string => world.exchange.token(now(), {}, {}, header);
const exchangeSigned = (header: Claims, signer: Parameters<typeof mint>[2]): string => mint({ typ: 'JWT', ...header }, world.exchange.claims(now()), signer);
const atAmurl = (spelling: (amurl: URL) => string): string => inContext({ amurl: spelling(new URL(world.exchange.amurl)) });

const exchangeKinds: Case[] = [
  exchange('a callback token', () => mint({ typ: 'JWT', alg: 'RS256', x5t: world.exchange.certificate.x5t }, { ...world.exchange.claims(now()), ver: 'Exchange.Callback.V1', appctx: { scope: 'ParentItemId:AAMk' } }, rs256(world.exchange.certificate.privateKey)), 'exchange-token-kind'),
  exchange('a later version', () => inContext({ version: 'ExIdTok.V2' }), 'exchange-token-kind'),
  exchange('no appctx', () => exchangeWith({ appctx: undefined }), 'exchange-token-kind'),
  exchange('an appctx that is no JSON', () => exchangeWith({ appctx: '{version' }), 'exchange-token-kind'),
  exchange('an appctx with a name twice', () => exchangeWith({ appctx: JSON.stringify(world.exchange.context()).replace('{', '{"amurl":"x",') }), 'exchange-token-kind'),
  exchange('a type other than JWT', () => exchangeHeader({ typ: 'at+jwt' }), 'exchange-token-kind'),
  exchange('no type', () => exchangeHeader({ typ: undefined }), 'exchange-token-kind'),
  exchange('no x5t', () => exchangeHeader({ x5t: undefined }), 'exchange-token-kind'),
  exchange('an x5t that is a number', () => exchangeHeader({ x5t: 5 }), 'exchange-token-kind'),
];

const exchangeSignatures: Case[] = [
  exchange('algorithm none', () => exchangeSigned({ alg: 'none', x5t: world.exchange.certificate.x5t }, unsigned), 'token-algorithm'),
  exchange('HS256 with the certificate', () => exchangeSigned({ alg: 'HS256', x5t: world.exchange.certificate.x5t }, hs256(world.exchange.certificate.pem)), 'token-algorithm'),
  exchange('an unknown x5t', () => exchangeSigned({ alg: 'RS256', x5t: lying.x5t }, rs256(lying.privateKey)), 'token-key-unknown'),
  exchange('an x5t that is not the certificate it labels', () => exchangeSigned({ alg: 'RS256', x5t: 'A'.repeat(27) }, rs256(lying.privateKey)), 'token-key-unknown'),
  exchange('the SHA-256 of the certificate as x5t', () => exchangeHeader({ x5t: createHash('sha256').update(world.exchange.certificate.der).digest('base64url') }), 'token-key-unknown'),
  exchange('the SHA-256 of the certificate under a name of its own', () => exchangeHeader({ x5t: undefined, 'x5t#S256': createHash('sha256').update(world.exchange.certificate.der).digest('base64url') }), 'exchange-token-kind'),
  exchange('the kid of the certificate instead of its x5t', () => exchangeHeader({ x5t: undefined, kid: world.exchange.certificate.x5t }), 'exchange-token-kind'),
  exchange('a key address', () => exchangeSigned({ alg: 'RS256', x5t: lying.x5t, jku: `${honeypot.origin}/keys`, x5u: `${honeypot.origin}/cert` }, rs256(lying.privateKey)), 'token-key-unknown'),
  exchange('another spelling of x5t', () => exchangeHeader({ x5t: `${world.exchange.certificate.x5t}=` }), 'token-key-unknown'),
  exchange('a known x5t and another key', () => exchangeSigned({ alg: 'RS256', x5t: world.exchange.certificate.x5t }, rs256(lying.privateKey)), 'token-signature'),
  exchange('a certificate that the token brings', () => exchangeSigned({ alg: 'RS256', x5t: world.exchange.certificate.x5t, x5c: [lying.der.toString('base64').slice(0, 400)] }, rs256(lying.privateKey)), 'token-signature'),
];

const servers: Case[] = [
  ...[undefined, null, 7, '', '/autodiscover/metadata/json/1', 'https://', 'ftp://mail.contoso.test/', 'file:///etc/passwd'].map((amurl) => exchange(`amurl ${JSON.stringify(amurl)}`, () => inContext({ amurl }), 'amurl-malformed')),
  exchange('a server nobody configured', () => inContext({ amurl: `${honeypot.origin}/metadata` }), 'amurl-not-trusted', 403),
  exchange('our server as user of another', () => atAmurl((url) => `http://${url.host}@${new URL(honeypot.origin).host}${url.pathname}`), 'amurl-not-trusted', 403),
  exchange('our server with a user', () => atAmurl((url) => `http://user@${url.host}${url.pathname}`), 'amurl-not-trusted', 403),
  exchange('another port', () => atAmurl((url) => `http://127.0.0.1:1${url.pathname}`), 'amurl-not-trusted', 403),
  exchange('https instead of http', () => atAmurl((url) => `https://${url.host}${url.pathname}`), 'amurl-not-trusted', 403),
  exchange('the scheme in capitals', () => atAmurl((url) => `HTTP://${url.host}${url.pathname}`), 'amurl-not-trusted', 403),
  exchange('the address in hexadecimal', () => atAmurl((url) => `http://0x7f.1:${url.port}${url.pathname}`), 'amurl-not-trusted', 403),
  ...['127.1', '2130706433', '[::ffff:7f00:1]', '127.0.0.1.', '127.0.0.01'].map((host) => exchange(`the address as ${host}`, () => atAmurl((url) => `http://${host}:${url.port}${url.pathname}`), 'amurl-not-trusted', 403)),
  exchange('the address by name', () => atAmurl((url) => `http://localhost:${url.port}${url.pathname}`), 'amurl-not-trusted', 403),
  exchange('a path with a way back', () => atAmurl((url) => `${url.origin}/x/..${url.pathname}`), 'amurl-not-trusted', 403),
  exchange('a slash at the end', () => atAmurl((url) => `${url.href}/`), 'amurl-not-trusted', 403),
  exchange('a query', () => atAmurl((url) => `${url.href}?a`), 'amurl-not-trusted', 403),
  exchange('a blank before it', () => atAmurl((url) => ` ${url.href}`), 'amurl-not-trusted', 403),
  exchange('a Cyrillic letter in the host', () => inContext({ amurl: 'https://mail.c\u043entoso.test/metadata' }), 'amurl-not-trusted', 403),
  ...['https://outlook.office365.com:443/autodiscover/metadata/json/1', 'https://OUTLOOK.OFFICE365.COM/x', 'https://outlook.office365.com./x'].map((amurl) => exchange(`cloud server ${amurl}`, () => inContext({ amurl }), 'cloud-exchange-token', 403)),
  exchange('a host that only ends like the cloud', () => inContext({ amurl: 'https://evil-office365.com/x' }), 'amurl-not-trusted', 403),
];

const exchangeClaims: Case[] = [
  ...[undefined, '00000002-0000-0ff1-ce00-000000000000', '00000002-0000-0ff1-ce00-000000000000@', '00000003-0000-0ff1-ce00-000000000000@contoso.test', 7].map((iss) => exchange(`issuer ${JSON.stringify(iss)}`, () => exchangeWith({ iss }), 'token-issuer')),
  ...[undefined, `${pageUrl}/`, `${pageUrl}?a`, 'http://addin.localhost:3000', [pageUrl]].map((aud) => exchange(`audience ${JSON.stringify(aud)}`, () => exchangeWith({ aud }), 'token-audience')),
  exchange('expired', () => exchangeWith({ nbf: String(now() - 9000), exp: String(now() - 300) }), 'token-expired'),
  exchange('from the future', () => exchangeWith({ nbf: String(now() + 301) }), 'token-not-yet-valid'),
  ...[undefined, '', '0xffffffffff', ' 99999999999', '9e9', '1.5', 'never'].map((exp) => exchange(`exp ${JSON.stringify(exp)}`, () => exchangeWith({ exp }), 'token-lifetime')),
  ...[undefined, '', 'adele@contoso.test', '@contoso.test', 7].map((msexchuid) => exchange(`msexchuid ${JSON.stringify(msexchuid)}`, () => inContext({ msexchuid }), 'token-subject')),
];

const all: Case[] = [...requests, ...shapes, ...signatures, ...origins, ...ages, ...kinds, ...exchangeKinds, ...exchangeSignatures, ...servers, ...exchangeClaims];

test.each(all)('%s is refused', async (_name, authorization, status, code, challenge) => {
  const value = authorization();
  sent.push(value);
  const response = await callMe(backend, value);
  const body = await response.text();
  const problem = JSON.parse(body) as Problem;
  expect({ status: response.status, code: problem.code, challenge: response.headers.get('www-authenticate') }).toEqual({ status, code, challenge });
  expect(problem).toEqual({ type: `urn:outlook-naa-kit:${code}`, title: expect.stringMatching(/./), status, detail: expect.stringMatching(/./), instance: `urn:outlook-naa-kit:trace:${problem.traceId}`, code, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(body).not.toMatch(/eyJ/);
});

test('a call without a token is challenged in both schemes, without an error', async () => {
  const response = await fetch(`${backend.origin}/api/me`);
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="", ExchangeIdentity realm=""']);
  expect(((await response.json()) as Problem).code).toBe('credential-missing');
});

test('a header above 16 KiB is refused by the server itself', async () => {
  expect((await callMe(backend, `Bearer ${'a'.repeat(17_000)}`)).status).toBe(431);
});

test('no refused token left anything in the store', async () => {
  expect(await world.rows()).toEqual({ persons: 0, identities: 0 });
});

test('nobody outside the configured issuers was asked for anything', () => {
  const { entra: issuer, exchange: server } = world;
  const allowed = [`${issuer.origin}/common/v2.0/.well-known/openid-configuration`, `${issuer.origin}/common/discovery/v2.0/keys`, server.amurl];
  expect(world.outgoing.filter((url) => !allowed.includes(url))).toEqual([]);
  expect(honeypot.asked).toEqual([]);
});

test('unknown keys caused one reading more per issuer, not one per token', () => {
  expect(world.outgoing).toHaveLength(2 * 2 + 2);
});

test('no token, payload or signature is in the log', () => {
  const pieces = sent.flatMap((value) => value.split(/[\s.,]+/)).filter((piece) => piece.length >= 20);
  expect(pieces.length).toBeGreaterThan(200);
  for (const piece of pieces) expect(world.log()).not.toContain(piece);
});

test('the same tokens, unspoilt, are accepted up to the edges of the skew', async () => {
  const accepted = [
    `Bearer ${good()}`,
    `bearer ${good()}`,
    `Bearer ${withClaims({ nbf: now() - 4000, exp: now() - 299 })}`,
    `Bearer ${withClaims({ nbf: now() + 300 })}`,
    `Bearer ${withClaims({ scp: 'User.Read access_as_user' })}`,
    `ExchangeIdentity ${world.exchange.token(now())}`,
    `ExchangeIdentity ${exchangeWith({ nbf: now(), exp: now() + 60 })}`,
  ];
  expect(await Promise.all(accepted.map(async (value) => (await callMe(backend, value)).status))).toEqual(accepted.map(() => 200));
});
