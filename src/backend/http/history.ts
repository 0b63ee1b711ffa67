import { Type } from '@fastify/type-provider-typebox';
import { authorityOf } from '../authorize-role.ts';
import { linkIdentity } from '../link-identity.ts';
import { KitError } from '../../errors/index.ts';
import type { HistoryLine, HistoryPlace } from '../stores/sql-history.ts';
import type { Authenticate, Server } from './authenticate.ts';
import { history, record, withoutNul, writeLine, writeRecord } from './person-shapes.ts';
import type { PersonRoutes } from './persons.ts';

const mostLines = 500;

/** A time, and behind it the line that the page before ended with: its number and its person. */
const place = /^(\d{1,15})(?:-(\d{1,15})-([\w-]{1,64}))?$/;

const query = Type.Object({
  person: Type.Optional(Type.String({ maxLength: 64, pattern: withoutNul, description: 'Lines of this person only, oldest first, all of them.' })),
  tenant: Type.Optional(Type.String({ maxLength: 64, pattern: withoutNul, description: 'Lines of this Entra tenant, newest first. For its admins: their own, without asking.' })),
  before: Type.Optional(Type.String({ pattern: place.source, description: 'Of a tenant: lines before this time (milliseconds since 1970), or the `next` of the page before.' })),
}, { additionalProperties: false });

const placeOf = (before: string, nowMs: number): HistoryPlace => {
  const [, atMs = nowMs + 1, line, personId] = place.exec(before) ?? [];
  return { atMs: Number(atMs), ...(line === undefined || personId === undefined ? {} : { line: Number(line), personId }) };
};

/** Where the next page goes on, if there may be one. */
function nextAfter(lines: readonly HistoryLine[]): string | null {
  const last = lines.length === mostLines ? lines.at(-1) : undefined;
  return last ? `${last.atMs}-${last.line}-${last.personId}` : null;
}

/** `GET /api/history`: who linked what, when, by which method and why. An operator reads all, a tenant's admin the own tenant's lines. */
export function addHistory(app: Server, authenticate: Authenticate, { records, clock, operatorTenants }: PersonRoutes): void {
  app.get('/api/history', { schema: { querystring: query, response: { 200: history } } }, async (request) => {
    const authority = authorityOf((await authenticate(request.call)).proof, operatorTenants);
    const { person, before = '' } = request.query;
    const tenant = authority.over === 'tenant' ? authority.tenantId : request.query.tenant;
    if (person !== undefined) {
      const lines = (await records.read(person)).history.filter(({ tenantId }) => tenant === undefined || tenantId === tenant);
      return { lines: lines.map(writeLine), next: null };
    }
    if (tenant === undefined) throw new KitError('request-invalid');
    const lines = await records.historyOfTenant(tenant, placeOf(before, clock()), mostLines);
    return { lines: lines.map(writeLine), next: nextAfter(lines) };
  });
}

/** `GET /api/me/data`: everything the store holds of whoever calls. */
export function addMyData(app: Server, authenticate: Authenticate, { records, store, clock }: PersonRoutes): void {
  app.get('/api/me/data', { schema: { response: { 200: record } } }, async (request) => {
    const { proof } = await authenticate(request.call);
    const { id } = await linkIdentity(proof.identity, store, clock());
    return writeRecord(await records.read(id));
  });
}
