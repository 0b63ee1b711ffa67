import type { ClientAssertionCallback } from '@azure/msal-node';
import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { credentialChecks, credentialFromEnvironment, type ClientCredential } from '../../../src/backend/on-behalf-of/client-credential.ts';
import { msalCredential } from '../../../src/backend/on-behalf-of/msal-credential.ts';
import { createClientCertificate } from '../../../src/simulator/client-certificate.ts';
import { apiClient, tenant } from '../world/entra.ts';
import { openStage } from './stage.ts';

// Backends and keys of their own, on machines that others share.
const folder = mkdtempSync(join(tmpdir(), 'credential-'));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const { pem, certificate } = await createClientCertificate(Date.now());
afterAll(() => rmSync(folder, { recursive: true }));

const problemsOf = (env: Record<string, string>): string[] => {
  const { credential, problems } = credentialFromEnvironment(env);
  return [...problems, ...(credential ? credentialChecks(credential).filter(([, isRight]) => !isRight).map(([name]) => name) : [])];
};
/** The form that the backend sends to Entra with this credential. */
async function formOf(credential: ClientCredential): Promise<Record<string, string>> {
  const stage = await openStage(credential);
  const { status } = await stage.call();
  const [exchange] = stage.sent;
  await stage.close();
  expect(status).toBe(200);
  return { url: exchange!.url, ...Object.fromEntries(new URLSearchParams(exchange!.body)) };
}

describe('in the environment', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['nothing', {}, []],
    ['an empty variable', { CLIENT_SECRET: '' }, []],
    ['a certificate with its key', { CLIENT_CERTIFICATE_FILE: file('right.pem', pem) }, []],
    ['a certificate alone', { CLIENT_CERTIFICATE_FILE: file('alone.pem', certificate) }, ['CLIENT_CERTIFICATE_FILE']],
    ['a certificate with another key', { CLIENT_CERTIFICATE_FILE: file('other.pem', `${certificate}\n${generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string}`) }, ['CLIENT_CERTIFICATE_FILE']],
    ['a file that is not there', { CLIENT_CERTIFICATE_FILE: join(folder, 'nowhere.pem') }, ['CLIENT_CERTIFICATE_FILE']],
    ['a managed identity', { MANAGED_IDENTITY_CLIENT_ID: apiClient }, []],
    ['the name of a managed identity', { MANAGED_IDENTITY_CLIENT_ID: 'my-identity' }, ['MANAGED_IDENTITY_CLIENT_ID']],
    ['a file of tokens', { CLIENT_ASSERTION_FILE: file('token', 'ey') }, []],
    ['a file of tokens that is not there', { CLIENT_ASSERTION_FILE: join(folder, 'nowhere') }, ['CLIENT_ASSERTION_FILE']],
    ['a secret', { CLIENT_SECRET: 'x'.repeat(40) }, []],
    ['a secret too short to be one', { CLIENT_SECRET: 'changeme' }, ['CLIENT_SECRET']],
    ['a secret beside a certificate', { CLIENT_SECRET: 'x'.repeat(40), CLIENT_CERTIFICATE_FILE: file('beside.pem', pem) }, ['CLIENT_CERTIFICATE_FILE, CLIENT_SECRET (expected: one of them)']],
  ])('%s', (_, env, problems) => expect(problemsOf(env)).toEqual(problems));
});

test('a certificate signs a short statement for the tenant’s token endpoint, and its key goes nowhere', async () => {
  const { url, client_assertion: assertion = '', ...form } = await formOf({ kind: 'certificate', pem });
  const x509 = new X509Certificate(certificate);
  expect(form.client_assertion_type).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
  expect(form).not.toHaveProperty('client_secret');
  expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'PS256', typ: 'JWT', 'x5t#S256': createHash('sha256').update(x509.raw).digest('base64url') });
  await jwtVerify(assertion, x509.publicKey, { audience: url!.split('?')[0]!, issuer: apiClient, subject: apiClient, clockTolerance: 1 });
  const { exp = 0, nbf = 0 } = decodeJwt(assertion);
  expect(exp - nbf).toBe(600);
  expect(url).toContain(`/${tenant}/oauth2/v2.0/token`);
});

test('a file of tokens is read for each exchange, since whoever writes it renews it', async () => {
  const path = file('federated', 'first\n');
  expect(await formOf({ kind: 'assertion-file', path })).toMatchObject({ client_assertion: 'first' });
  writeFileSync(path, 'second\n');
  expect(await formOf({ kind: 'assertion-file', path })).toMatchObject({ client_assertion: 'second' });
});

describe('a managed identity, by an endpoint played as App Service has it', () => {
  const asked: URLSearchParams[] = [];
  const endpoint = createServer(({ url, headers }, response) => {
    asked.push(new URL(url ?? '', 'http://127.0.0.1').searchParams);
    const body = headers['x-identity-header'] === 'h' ? { access_token: 'managed', expires_on: String(Math.floor(Date.now() / 1000) + 3600), resource: 'r', token_type: 'Bearer' } : {};
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  beforeAll(async () => {
    await new Promise<void>((listening) => endpoint.listen(0, '127.0.0.1', listening));
    process.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/msi/token`;
    process.env['IDENTITY_HEADER'] = 'h';
  });
  afterAll(() => {
    delete process.env['IDENTITY_ENDPOINT'];
    delete process.env['IDENTITY_HEADER'];
    endpoint.close();
  });

  test('its token stands for the application', async () => {
    expect(await formOf({ kind: 'managed-identity', clientId: apiClient })).toMatchObject({ client_assertion: 'managed' });
    expect(asked[0]?.get('client_id')).toBe(apiClient);
  });

  test.each([
    ['https://login.microsoftonline.com', 'api://AzureADTokenExchange'],
    ['https://login.microsoftonline.us', 'api://AzureADTokenExchangeUSGov'],
    ['https://login.partner.microsoftonline.cn', 'api://AzureADTokenExchangeChina'],
  ])('at %s it asks for %s', async (authority, resource) => {
    const clientId = '0f9e8d7c-6b5a-4948-8372-615f4e3d2c1b';
    const { clientAssertion } = msalCredential({ kind: 'managed-identity', clientId }, authority);
    expect(await (clientAssertion as ClientAssertionCallback)({ clientId: apiClient })).toBe('managed');
    expect([asked.at(-1)?.get('resource'), asked.at(-1)?.get('client_id')]).toEqual([resource, clientId]);
  });
});

test('the log says once that a secret is in use, and when a certificate is about to end; never which', async () => {
  const [byCertificate, bySecret] = [await openStage({ kind: 'certificate', pem }), await openStage()];
  expect([byCertificate.log().includes('client-secret-in-use'), bySecret.log().split('client-secret-in-use').length - 1]).toEqual([false, 1]);
  expect(byCertificate.log()).not.toContain('client-certificate-ends');
  expect(bySecret.log()).not.toContain('the-value-of');
  await Promise.all([byCertificate.close(), bySecret.close()]);
  const ending = await openStage({ kind: 'certificate', pem: (await createClientCertificate(Date.now() - 360 * 24 * 3_600_000)).pem });
  expect(ending.log()).toContain('client-certificate-ends');
  await ending.close();
});

test('without a credential the route says so, and only to whoever is signed in', async () => {
  const stage = await openStage('none');
  const answer = await stage.call();
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([501, 'on-behalf-of-not-configured']);
  expect((await stage.call('made-up')).status).toBe(401);
  await stage.close();
});
