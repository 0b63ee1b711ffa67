import { Type } from '@fastify/type-provider-typebox';
import { problemContentType } from '../../../contracts/wire.ts';
import { errorEntries } from '../../../errors/entries.ts';
import type { Callers } from './described-routes.ts';

/** RFC 9457, as `Problem` in the contracts. */
export const problem = Type.Object({
  type: Type.String({ description: 'urn:outlook-naa-kit:<code>' }),
  title: Type.String({ description: 'What happened, in English.' }),
  status: Type.Integer(),
  detail: Type.String({ description: 'What helps, in English.' }),
  instance: Type.String({ description: 'urn:outlook-naa-kit:trace:<traceId>' }),
  code: Type.String({ description: 'Stable: decide by this one.' }),
  traceId: Type.String({ description: 'Id of the request in the log.' }),
  explains: Type.Optional(Type.String({ description: 'Entry of the catalogue that explains what Microsoft answered.' })),
});

const codesWith = (status: number): string => Object.entries(errorEntries).filter(([, entry]) => 'status' in entry && entry.status === status).map(([code]) => code).join(', ');
const text = (description: string) => ({ description, schema: { type: 'string' } });
const correlation = { 'x-correlation-id': text('The GUID that the request carried.') };
const headersOf: Readonly<Record<number, object>> = {
  401: { 'www-authenticate': text('RFC 6750 section 3; with claims that the next token must satisfy, where Entra asks for more.') },
  403: { 'www-authenticate': text('With the scope that is missing.') },
  429: { 'retry-after': text('Whole seconds.') },
  503: { 'retry-after': text('Whole seconds.') },
};

const refusal = (status: number) => ({
  description: `Codes: ${codesWith(status)}`,
  headers: { ...correlation, ...headersOf[status] },
  content: { [problemContentType]: { schema: { $ref: '#/components/schemas/Problem' } } },
});

const ofAll = [429, 431, 500, 503];
const ofProven = [400, 401, 403, ...ofAll];
const ofBodies = [408, 413, 415];

/** Every refusal that a route may answer with, by status, and `default` for those that only some meet. */
export function refusalsOf(callers: Callers, hasBody: boolean): Record<string, object> {
  const statuses = [...(callers === 'anyone' ? ofAll : ofProven), ...(hasBody ? ofBodies : [])];
  const any = { description: 'Any other refusal.', content: { [problemContentType]: { schema: { $ref: '#/components/schemas/Problem' } } } };
  return { ...Object.fromEntries(statuses.map((status) => [String(status), refusal(status)])), default: any };
}

export const withCorrelation = (answer: object): object => ({ ...answer, headers: correlation });
