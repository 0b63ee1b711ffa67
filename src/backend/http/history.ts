import { Type } from '@fastify/type-provider-typebox';
import { authorityOf } from '../authorize-role.ts';
import { linkIdentity } from '../link-identity.ts';
import { KitError } from '../../errors/index.ts';
import type { HistoryLine } from '../stores/sql-history.ts';
import type { Authenticate, Server } from './authenticate.ts';
import { history, record, withoutNul, writeLine, writeRecord } from './person-shapes.ts';
import type { PersonRoutes } from './persons.ts';

const mostLines = 500;

const query = Type.Object({
  person: Type.Optional(Type.String({ maxLength: 64, pattern: withoutNul, description: 'Lines of this person only, oldest first.' })),
  tenant: Type.Optional(Type.String({ maxLength: 64, pattern: withoutNul, description: 'Lines of this Entra tenant, newest first. For its admins: their own, without asking.' })),
  before: Type.Optional(Type.String({ pattern: '^\\d{1,15}$', description: 'Milliseconds since 1970: lines of a tenant before that.' })),
}, { additionalProperties: false });

/** `GET /api/history`: who linked what, when, by which method and why. An operator reads all, a tenant's admin the own tenant's lines. */
export function addHistory(app: Server, authenticate: Authenticate, { records, clock, operatorTenants }: PersonRoutes): void {
  app.get('/api/history', { schema: { querystring: query, response: { 200: history } } }, async (request) => {
    const authority = authorityOf((await authenticate(request.call)).proof, operatorTenants);
    const { person, before } = request.query;
    const beforeMs = before === undefined ? clock() + 1 : Number(before);
    const tenant = authority.over === 'tenant' ? authority.tenantId : request.query.tenant;
    if (person === undefined && tenant === undefined) throw new KitError('request-invalid');
    const lines: readonly HistoryLine[] = person === undefined ? await records.historyOfTenant(tenant!, beforeMs, mostLines) : (await records.read(person)).history;
    return { lines: lines.filter(({ tenantId }) => tenant === undefined || tenantId === tenant).map(writeLine) };
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
