import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { authorizationSchemes, correlationHeader } from '../../../contracts/wire.ts';
import { problem, refusalsOf, withCorrelation } from './answers.ts';
import { describedRoutes, type Callers } from './described-routes.ts';

const security: Readonly<Record<Callers, readonly Readonly<Record<string, readonly string[]>>[]>> = {
  anyone: [],
  person: [{ entra: [] }, { exchangeIdentity: [] }],
  entra: [{ entra: [] }],
  exchange: [{ exchangeIdentity: [] }],
};

interface Operation {
  readonly requestBody?: unknown;
  readonly parameters?: readonly object[];
  readonly responses: Readonly<Record<string, object>>;
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** `/api/persons/{id}` back to `/api/persons/:id`. */
const routeOf = (method: string, path: string): string => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;

const correlation = { in: 'header', name: correlationHeader, required: false, schema: { type: 'string', format: 'uuid' }, description: 'Comes back in the answer and stands in the log.' };

/** What the route's own schema leaves unsaid because it is so of every route: who may call, what is refused, which headers come. */
function describe(method: string, path: string, operation: Operation): object {
  const { summary, callers } = describedRoutes[routeOf(method, path)] ?? { summary: undefined, callers: 'person' as const };
  const answers = Object.entries(operation.responses).map(([status, answer]) => [status.toUpperCase(), withCorrelation(answer)]);
  return {
    ...operation,
    operationId: `${method}${path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, '')}`,
    summary,
    security: security[callers],
    parameters: [...(operation.parameters ?? []), correlation],
    responses: { ...Object.fromEntries(answers), ...refusalsOf(callers, operation.requestBody !== undefined) },
  };
}

const describeAll = (paths: Paths): object =>
  Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, describe(method, path, operation)]))]));

const securitySchemes = {
  entra: { type: 'http', scheme: authorizationSchemes.entra.toLowerCase(), bearerFormat: 'JWT', description: 'Access token of Entra, version 2, for this API.' },
  exchangeIdentity: { type: 'http', scheme: authorizationSchemes['exchange-identity'], description: 'Identity token of a trusted Exchange Server, as getUserIdentityTokenAsync gives it.' },
} as const;

/** `GET /openapi.json`: OpenAPI 3.1, made of the schemas by which routes check what comes and sieve what leaves. Register it before the routes. */
export async function addOpenApi(app: Pick<FastifyInstance, 'register' | 'get' | 'swagger'>): Promise<void> {
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Outlook NAA Migration Kit: backend', version: '1', license: { name: 'MIT', identifier: 'MIT' } }, components: { securitySchemes } },
    convertConstToEnum: false,
  });
  let document: string | undefined;
  app.get('/openapi.json', { schema: { hide: true } }, (_request, reply) => {
    const { paths = {}, components, ...rest } = app.swagger() as unknown as { readonly paths?: Paths; readonly components?: object };
    document ??= JSON.stringify({ ...rest, components: { ...components, schemas: { Problem: problem } }, paths: describeAll(paths) });
    return reply.type('application/json; charset=utf-8').send(document);
  });
}
