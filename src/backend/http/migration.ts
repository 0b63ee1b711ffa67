import { Type, type Static } from '@fastify/type-provider-typebox';
import { clientFamilies, countedPaths, standings, type MigrationProgress } from '../../contracts/migration.ts';
import { KitError } from '../../errors/index.ts';
import { appRoles, authorityOf, type Authority } from '../authorize-role.ts';
import type { MigrationCounts } from '../migration-progress/migration-progress.ts';
import { dayOf, readDay } from '../migration-progress/day.ts';
import { allTenants } from '../migration-progress/roll-up.ts';
import { writeCsv } from '../migration-progress/write-csv.ts';
import type { Authenticate, Server } from './authenticate.ts';
import { withoutNul } from './person-shapes.ts';

const daysShown = 90;
const longestRange = 800;

const query = Type.Object({
  from: Type.Optional(Type.String({ description: 'First day, YYYY-MM-DD (UTC). Default: 89 days before `to`.' })),
  to: Type.Optional(Type.String({ description: 'Last day, included. Default: today.' })),
  tenant: Type.Optional(Type.String({ maxLength: 300, pattern: withoutNul, description: 'Entra tenant id or exchange:<host>. Default: all that the caller may see.' })),
  format: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('csv')], { description: 'Stands above Accept.' })),
});

const count = Type.Object({ people: Type.Integer(), tenants: Type.Integer() });
const counts = (names: readonly string[]) => Type.Object(Object.fromEntries(names.map((name) => [name, Type.Optional(count)])));
/** The wire shape of `MigrationProgress`, and at once a sieve. */
const progress = Type.Unsafe<MigrationProgress>(Type.Object({
  tenant: Type.Union([Type.String(), Type.Null()]),
  from: Type.String(),
  to: Type.String(),
  countedAt: Type.String(),
  quietAfterDays: Type.Integer(),
  days: Type.Array(Type.Object({ day: Type.String(), all: count, paths: counts(countedPaths), families: counts(clientFamilies), standing: counts(standings) })),
  clients: Type.Array(Type.Object({ path: Type.String(), family: Type.String(), personDays: Type.Integer() })),
  errors: Type.Array(Type.Object({ code: Type.String(), refusedPersonDays: Type.Integer(), lockedOutPersonDays: Type.Integer(), detouredPersonDays: Type.Integer(), unprovenCalls: Type.Integer() })),
  tenants: Type.Array(Type.Object({ tenant: Type.String(), standing: Type.Object(Object.fromEntries(standings.map((name) => [name, Type.Optional(Type.Integer())]))) })),
}));

/** A tenant's admin sees that tenant alone; asking for another one is refused, not answered with an empty list. */
function tenantFor(authority: Authority, asked: string | undefined): string {
  if (authority.over === 'all') return asked ?? allTenants;
  if (asked !== undefined && asked !== authority.tenantId) throw new KitError('role-missing', { values: { role: appRoles.operator } });
  return authority.tenantId;
}

function rangeOf({ from, to }: Static<typeof query>, today: number): { from: number; to: number } {
  const last = to === undefined ? today : readDay(to);
  const first = from === undefined ? (last ?? today) - daysShown + 1 : readDay(from);
  if (last === undefined || first === undefined || first > last || last - first >= longestRange) throw new KitError('request-invalid');
  return { from: first, to: last };
}

const wantsCsv = (format: string | undefined, accept: string | undefined): boolean => format === 'csv' || (format === undefined && /^\s*text\/csv\b/i.test(accept ?? ''));

const fileNameOf = ({ tenant, from, to }: MigrationProgress): string => `migration-${(tenant ?? 'all').replace(/[^\w.-]/g, '_')}-${from}-${to}.csv`;

/** `GET /api/migration`: how far the move is, for one tenant or for all, as JSON or CSV. */
export function addMigration(app: Server, authenticate: Authenticate, migration: Pick<MigrationCounts, 'report'>, { clock, operatorTenants }: { readonly clock: () => number; readonly operatorTenants: readonly string[] }): void {
  app.get('/api/migration', { schema: { querystring: query, response: { 200: progress } } }, async (request, reply) => {
    const { proof } = await authenticate(request.call);
    const authority = authorityOf(proof, operatorTenants);
    const tenant = tenantFor(authority, request.query.tenant);
    const report = await migration.report({ tenant, ...rangeOf(request.query, dayOf(clock())) });
    void reply.header('vary', `${String(reply.getHeader('vary'))}, Accept`);
    if (!wantsCsv(request.query.format, request.headers.accept)) return report;
    void reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${fileNameOf(report)}"`);
    // The sieve is for JSON; this text was made of a report that has no more fields than it.
    return reply.serializer((text: string) => text).send(writeCsv(report) as never);
  });
}
