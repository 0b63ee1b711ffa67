import { Validator } from '@seriousme/openapi-schema-validator';
import { startBackend, type RunningBackend } from '../../../src/backend/index.ts';
import { createApp } from '../../../src/backend/http/app.ts';
import { describedRoutes } from '../../../src/backend/http/openapi/described-routes.ts';
import { systemPorts } from '../../../src/backend/ports.ts';
import { callMe, startTestWorld, type TestWorld } from '../world/backend.ts';

interface Operation {
  readonly summary?: string;
  readonly operationId: string;
  readonly security: readonly Record<string, unknown>[];
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses: Readonly<Record<string, { readonly headers?: Record<string, unknown>; readonly content?: Readonly<Record<string, unknown>> }>>;
}
interface OpenApi {
  readonly openapi: string;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly required: readonly string[] }>>; readonly securitySchemes: Readonly<Record<string, unknown>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let world: TestWorld;
let backend: RunningBackend;
let document: OpenApi;
const lines: string[] = [];
beforeAll(async () => {
  world = await startTestWorld();
  const vendor = { name: 'crm', accountOfProof: async () => undefined, accountOfVerifiedEmail: async () => undefined };
  const linking = { verifiedEmailDomains: [{ domain: 'contoso.test', tenantId: '11111111-2222-4333-8444-555555555555' }] };
  backend = await startBackend({ ...world.config, storeFile: ':memory:', linking }, { clock: () => world.now, environment: {}, logTo: { write: (line: string) => void lines.push(line) }, vendor });
  document = (await (await fetch(`${backend.origin}/openapi.json`)).json()) as OpenApi;
});
afterAll(async () => {
  await backend.close();
  await world.close();
});

const operations = (): [string, Operation][] => Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, operation]));

test('the document is valid OpenAPI 3.1', async () => {
  expect(await new Validator().validate({ ...document })).toEqual({ valid: true });
  expect(document.openapi).toBe('3.1.0');
});

test('what is no OpenAPI is found by the same validator', async () => {
  expect((await new Validator().validate({ ...document, paths: { 'no-slash': 5 } })).valid).toBe(false);
});

test('every route that is registered is described, and nothing else is', async () => {
  const named = operations().map(([route]) => route).sort();
  expect(named).toEqual(Object.keys(describedRoutes).sort());
  for (const [route, { summary }] of operations()) expect([route, summary]).toEqual([route, describedRoutes[route]!.summary]);
});

test('a route that nobody described stands in the document without a summary, so that the test above fails', async () => {
  const app = await createApp(world.config, { ...systemPorts(), logTo: { write: () => undefined } });
  app.get('/api/planted', () => ({}));
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const planted = (await (await fetch(`${origin}/openapi.json`)).json()) as OpenApi;
  expect(planted.paths['/api/planted']?.['get']).toMatchObject({ operationId: 'getApiPlanted' });
  expect(planted.paths['/api/planted']?.['get']?.summary).toBeUndefined();
  await app.close();
});

test('each operation says who may call, what it answers and what it refuses, with the headers', () => {
  for (const [route, { security, responses, parameters }] of operations()) {
    const isOpen = describedRoutes[route]!.callers === 'anyone';
    expect([route, security.flatMap(Object.keys).every((name) => name in document.components.securitySchemes), security.length > 0]).toEqual([route, true, !isOpen]);
    expect(parameters?.some((parameter) => parameter.in === 'header' && parameter.name === 'x-correlation-id')).toBe(true);
    const success = Object.keys(responses).filter((status) => /^2/.test(status));
    expect([route, success.length]).toEqual([route, 1]);
    for (const status of isOpen ? ['429', '500', '503'] : ['400', '401', '403', '429', '500', '503']) {
      expect([route, status, Object.keys(responses[status]?.content ?? {})]).toEqual([route, status, ['application/problem+json']]);
    }
    expect(responses['429']?.headers).toHaveProperty('retry-after');
  }
});

test('a refusal has exactly the members that the document promises', async () => {
  const problem = (await (await callMe(backend, 'Bearer x')).json()) as object;
  expect(Object.keys(problem).sort()).toEqual([...document.components.schemas['Problem']!.required].sort());
});

test('names of operations are one of a kind', () => {
  const names = operations().map(([, { operationId }]) => operationId);
  expect(new Set(names).size).toBe(names.length);
});
