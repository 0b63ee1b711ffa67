import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { settings } from '../../src/backend/environment.ts';
import { configFromEnvironment } from '../../src/backend/index.ts';
import { deployment } from '../../src/deployment/index.ts';

interface Service {
  readonly image?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly ports?: readonly string[];
  readonly stop_grace_period: string;
}
interface Compose {
  readonly services: Readonly<Record<'backend' | 'database', Service>>;
}

const { $schema: _draft, ...schema } = JSON.parse(readFileSync('test/vectors/compose-spec/compose-spec.json', 'utf8')) as { readonly $schema: string };
const isCompose = new Ajv({ strict: false, formats: { duration: true, 'subnet_ip_address': true } }).compile(schema);
/** Throws for a name that stands twice. */
const compose = parse(readFileSync('compose.yaml', 'utf8'), { strict: true, uniqueKeys: true }) as Compose;
const { backend, database } = compose.services;

test('compose.yaml is what the specification describes', () => {
  isCompose(compose);
  expect(isCompose.errors).toBeNull();
});

test('the same check finds what it does not describe', () => {
  expect(isCompose({ ...compose, services: { backend: { ...backend, pots: ['8080'] } } })).toBe(false);
});

test('every setting is one of ours, and together they make a configuration', () => {
  expect(Object.keys(backend.environment).filter((name) => !(name in settings))).toEqual([]);
  const env = Object.fromEntries(Object.entries(backend.environment).map(([name, value]) => [name, value.replace(/\$\{[^}]*\}/g, 'secret')]));
  expect(configFromEnvironment({ HOST: '0.0.0.0', ...env }, deployment)).toMatchObject({ drainSeconds: 5, metrics: { port: 9464 } });
});

test('the backend cannot write, gains no right, is reached from this machine alone, and has time to stop', () => {
  expect(backend).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  expect(backend.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
  expect(Number.parseInt(backend.stop_grace_period)).toBeGreaterThan(5 + 8);
});

test('the database is of one version, has no port, and its password stands in no file of ours', () => {
  expect(database.image).toMatch(/^postgres:\d+\.\d+-\w+$/);
  expect([database.ports, database.environment]).toEqual([undefined, expect.not.objectContaining({ POSTGRES_PASSWORD: expect.anything() })]);
});
