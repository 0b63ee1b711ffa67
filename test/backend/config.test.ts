import { PassThrough } from 'node:stream';
import { configFromEnvironment, startBackend, type BackendConfig } from '../../src/backend/index.ts';
import { checkConfig } from '../../src/backend/config.ts';
import { isKitError, tellOnTerminal } from '../../src/errors/index.ts';
import { deployment } from '../../src/deployment/index.ts';

const production = configFromEnvironment({}, deployment);
const lab: BackendConfig = {
  ...production,
  entra: { ...production.entra, authority: 'http://127.0.0.1:4000' },
  exchange: { trusted: [{ amurl: 'http://127.0.0.1:5000/metadata', allowPrivateAddress: true }], audiences: ['http://addin.localhost:3000/taskpane.html'], cloudHostSuffixes: [] },
  allowedOrigins: ['http://addin.localhost:3000'],
  storeFile: ':memory:',
  mode: 'lab',
};
const trusting = (amurl: string): BackendConfig['exchange'] => ({ ...production.exchange, trusted: [{ amurl, allowPrivateAddress: true }] });

const problemsOf = (work: () => void): string => {
  try {
    work();
    return '';
  } catch (error) {
    return (error as { values: { problems: string } }).values.problems;
  }
};

test('the shipped deployment makes a production configuration', () => {
  expect(production).toMatchObject({
    mode: 'production', listen: { host: '127.0.0.1', port: 8080 }, storeFile: '.data/persons.sqlite',
    entra: { authority: deployment.cloud.login, scopeName: deployment.entra.scope.split('/').at(-1) }, allowedOrigins: [deployment.addIn.origin],
  });
});

test('the environment says what this machine is', () => {
  const env = { HOST: '0.0.0.0', PORT: '443', STORE_FILE: '/data/p.sqlite', REMEMBERED_TOKENS: '0', REQUIRED_AUTHENTICATION_CONTEXT: 'c1', NODE_ENV: 'production' };
  expect(configFromEnvironment(env, deployment)).toMatchObject({ listen: { host: '0.0.0.0', port: 443 }, storeFile: '/data/p.sqlite', rememberedTokens: 0, entra: { requiredAuthenticationContext: 'c1' } });
});

test('an address of PostgreSQL takes the place of the file', () => {
  const env = { DATABASE_URL: 'postgres://kit:secret@db.contoso.test:5432/persons?sslmode=verify-full', DATABASE_CONNECTIONS: '25' };
  const { storeFile, databaseUrl, databaseConnections } = configFromEnvironment(env, deployment);
  expect({ storeFile, databaseUrl, databaseConnections }).toEqual({ storeFile: undefined, databaseUrl: env.DATABASE_URL, databaseConnections: 25 });
  expect(problemsOf(() => configFromEnvironment({ ...env, STORE_FILE: '/data/p.sqlite' }, deployment))).toMatch(/^storeFile \(expected: none beside databaseUrl/);
});

test.each([
  'postgres://kit:secret@db.contoso.test/persons?sslmode=disable',
  'postgresql://kit@db.contoso.test/persons?sslmode=verify-full&sslrootcert=/etc/ca.pem',
  'postgres://kit:secret@localhost/persons',
  'postgres://kit:secret@127.0.0.1:6432/persons?application_name=a',
  'postgres://kit:secret@[::1]/persons',
  'postgres:///persons?host=/var/run/postgresql',
])('production takes the database %s', (databaseUrl) => {
  expect(problemsOf(() => checkConfig({ ...production, storeFile: undefined, databaseUrl }, 'production'))).toBe('');
});

test.each([
  ['', 'postgres://'],
  ['db.contoso.test/persons', 'postgres://'],
  ['mysql://kit:secret@db.contoso.test/persons?sslmode=verify-full', 'postgres://'],
  ['postgres://kit:secret@db.contoso.test?sslmode=verify-full', 'name of a database'],
  ['postgres:///persons', 'with a host'],
  ['postgres://kit:secr#et@db.contoso.test/persons?sslmode=verify-full', 'special characters'],
  ['postgres://kit:secret@db.contoso.test/persons', 'sslmode'],
  ['postgres://kit:secret@db.contoso.test/persons?sslmode=require', 'sslmode'],
  ['postgres://kit:secret@db.contoso.test/persons?sslmode=no-verify', 'sslmode'],
  ['postgres://kit:secret@127.0.0.1/persons?host=db.contoso.test', 'sslmode'],
  ['postgres://kit:secret@db.contoso.test/persons?sslmode=verify-full&statement_timeout=0', 'no parameters but'],
])('production refuses the database %s, and says no word of it', (databaseUrl, expected) => {
  const problems = problemsOf(() => checkConfig({ ...production, storeFile: undefined, databaseUrl }, 'production'));
  expect(problems).toMatch(/^databaseUrl/);
  expect(problems).toContain(expected);
  for (const piece of ['secr', 'contoso', 'kit:']) expect(problems).not.toContain(piece);
});

test('every problem is named at once', () => {
  const wrong = { ...deployment, addIn: { ...deployment.addIn, origin: 'http://localhost:3000' }, cloud: { ...deployment.cloud, login: 'http://127.0.0.1:1' } };
  const problems = problemsOf(() => configFromEnvironment({ HOST: '', PORT: 'http', STORE_FILE: ':memory:', REMEMBERED_TOKENS: '', REQUIRED_AUTHENTICATION_CONTEXT: 'c100' }, wrong));
  for (const name of ['listen.host', 'listen.port', 'rememberedTokens', 'storeFile', 'entra.requiredAuthenticationContext', 'entra.authority', 'allowedOrigins']) expect(problems).toContain(name);
});

test.each<[string, Partial<BackendConfig>]>([
  ['entra.authority', { entra: { ...production.entra, authority: 'http://127.0.0.1:4000' } }],
  ['entra.authority', { entra: { ...production.entra, authority: 'https://127.0.0.1' } }],
  ['entra.authority', { entra: { ...production.entra, authority: 'https://[::ffff:7f00:1]' } }],
  ['entra.authority', { entra: { ...production.entra, authority: 'https://login.localhost' } }],
  ['entra.authority', { entra: { ...production.entra, authority: 'http://login.microsoftonline.com' } }],
  ['entra.authority', { entra: { ...production.entra, authority: 'https://login.microsoftonline.com/common' } }],
  ['entra.clientId', { entra: { ...production.entra, clientId: 'my-app' } }],
  ['entra.scopeName', { entra: { ...production.entra, scopeName: 'api://x/access' } }],
  ['entra.allowedTenants', { entra: { ...production.entra, allowedTenants: [] } }],
  ['entra.allowedTenants', { entra: { ...production.entra, allowedTenants: ['contoso.com'] } }],
  ['entra.allowedClientIds', { entra: { ...production.entra, allowedClientIds: ['*'] } }],
  ['entra.requiredAuthenticationContext', { entra: { ...production.entra, requiredAuthenticationContext: 'c1' }, exchange: trusting('https://mail.contoso.test/metadata') }],
  ['exchange.trusted[0].amurl', { exchange: trusting('https://127.0.0.1/metadata') }],
  ['exchange.trusted[0].amurl', { exchange: trusting('http://mail.contoso.test/metadata') }],
  ['exchange.trusted[0].amurl', { exchange: trusting('https://user:secret@mail.contoso.test/metadata') }],
  ['exchange.trusted[0].amurl', { exchange: trusting('https://outlook.office365.com:443/autodiscover/metadata/json/1') }],
  ['exchange.trusted[1].amurl', { exchange: { ...production.exchange, audiences: ['https://addin.example.com/taskpane.html'], trusted: [1, 2].map(() => ({ amurl: 'https://mail.contoso.test/metadata', allowPrivateAddress: false })) } }],
  ['exchange.trusted[0].certificates', { exchange: { ...production.exchange, audiences: ['https://addin.example.com/taskpane.html'], trusted: [{ amurl: 'https://mail.contoso.test/metadata', allowPrivateAddress: true, certificates: ['none'] }] } }],
  ['exchange.audiences', { exchange: { ...trusting('https://mail.contoso.test/metadata'), audiences: [] } }],
  ['exchange.cloudHostSuffixes', { exchange: { ...production.exchange, cloudHostSuffixes: ['office365.com'] } }],
  ['allowedOrigins', { allowedOrigins: ['*'] }],
  ['trustedProxies', { trustedProxies: ['2'] }],
  ['trustedProxies', { trustedProxies: ['0.0.0.0/0'] }],
  ['trustedProxies', { trustedProxies: ['::/0'] }],
  ['trustedProxies', { trustedProxies: ['10.0.0.0/33'] }],
  ['trustedProxies', { trustedProxies: ['10.0.0.0/8/8'] }],
  ['trustedProxies', { trustedProxies: ['127.1'] }],
  ['trustedProxies', { trustedProxies: ['proxy.internal'] }],
  ['limits.requestsPerAddress', { limits: { requestsPerAddress: -1, requestsPerPerson: 0 } }],
  ['limits.requestsPerPerson', { limits: { requestsPerAddress: 0, requestsPerPerson: 1.5 } }],
  ['rememberedTokens', { rememberedTokens: -1 }],
  ['rememberedTokens', { rememberedTokens: 0.5 }],
  ['rememberedTokens', { rememberedTokens: 1_000_001 }],
  ['rememberedPersons', { rememberedPersons: -1 }],
  ['rememberedPersons', { rememberedPersons: 1_000_001 }],
  ['allowedOrigins', { allowedOrigins: ['https://addin.example.com/'] }],
  ['storeFile', { storeFile: undefined }],
  ['databaseConnections', { databaseConnections: 0 }],
])('production refuses a wrong %s', (name, changes) => {
  const problems = problemsOf(() => checkConfig({ ...production, ...changes }, 'production'));
  expect(problems).toContain(name);
  expect(problems).not.toContain('secret');
});

test.each([['2001:db8::/32', '192.0.2.7'], ['10.0.0.0/8', '::1'], []])('proxies may be %j and %j', (...trustedProxies) => {
  expect(problemsOf(() => checkConfig({ ...production, trustedProxies }, 'production'))).toBe('');
});

test('a variable that is nearly one of ours is a problem, and those of others are none', () => {
  const env = { TRUSTED_PROXY: '10.0.0.0/8', store_file: 'x', DATABSE_URL: 'postgres://user:secret@db/x', POST: '1', HOSTNAME: 'a', METRICS_HOST: 'b', PATH: '/bin' };
  const problems = problemsOf(() => configFromEnvironment(env, deployment));
  expect(problems).toBe('TRUSTED_PROXY (did you mean TRUST_PROXY?); store_file (did you mean STORE_FILE?); DATABSE_URL (did you mean DATABASE_URL?)');
});

test.each(['', '8e3', '0x50', ' 80', '-1', '1.0'])('a port written as %j is a problem', (PORT) => {
  expect(problemsOf(() => configFromEnvironment({ PORT }, deployment))).toContain('listen.port');
});

test.each<[string, Partial<BackendConfig>]>([
  ['listen.host', { listen: { host: '0.0.0.0', port: 0 } }],
  ['entra.authority', { entra: production.entra }],
  ['exchange.trusted[0].amurl', { exchange: trusting('https://mail.contoso.test/metadata') }],
  ['allowedOrigins', { allowedOrigins: production.allowedOrigins }],
])('the lab refuses a %s that is not loopback', (name, changes) => {
  expect(problemsOf(() => checkConfig({ ...lab, ...changes }, 'test'))).toContain(name);
});

test('the lab runs everywhere but in production', async () => {
  expect(problemsOf(() => checkConfig(lab, undefined))).toBe('');
  await expect(startBackend(lab, { environment: { NODE_ENV: 'production' } })).rejects.toMatchObject({ code: 'configuration-invalid', values: { problems: expect.stringContaining('mode') } });
});

test('a taken port is said by its number', async () => {
  const ports = { environment: {}, logTo: new PassThrough().resume() };
  const first = await startBackend({ ...lab, listen: { host: '127.0.0.1', port: 0 } }, ports);
  const port = Number(new URL(first.origin).port);
  await expect(startBackend({ ...lab, listen: { host: '127.0.0.1', port } }, ports)).rejects.toMatchObject({ code: 'port-taken', values: { port } });
  await first.close();
});

test('the problems of a configuration are told once, with the code', () => {
  try {
    checkConfig({ ...production, allowedOrigins: ['*'] }, 'production');
  } catch (error) {
    expect(isKitError(error) && tellOnTerminal(error).split('\n')).toEqual([
      'The configuration cannot be used: allowedOrigins (expected: https, not loopback, origins)',
      'Correct each value that is named there. [configuration-invalid]',
    ]);
  }
  expect.assertions(1);
});
