import { Type, type Static } from '@fastify/type-provider-typebox';
import { redact } from '../../contracts/redact.ts';
import { KitError } from '../../errors/index.ts';
import { appRoles, authorityOf, type Authority } from '../authorize-role.ts';
import type { AccountMapping, MappingReport } from '../link/map-accounts.ts';
import { mostRows, readMapping } from '../link/mapping-rows.ts';
import { linkIdentity } from '../link-identity.ts';
import { isGuid } from '../../contracts/guid.ts';
import type { Authenticate, Server } from './authenticate.ts';
import { withoutNul } from './person-shapes.ts';
import type { PersonRoutes } from './persons.ts';

/** A thousand rows are some 150 KB. */
const longestBodyBytes = 262_144;

const query = Type.Object({
  tenant: Type.Optional(Type.String({ maxLength: 36, description: 'Entra tenant of the people. For its admins: their own, without asking.' })),
  dryRun: Type.Optional(Type.Union([Type.Literal('true'), Type.Literal('false')], { description: 'Default: true, which changes nothing.' })),
  digest: Type.Optional(Type.String({ maxLength: 64, description: 'With dryRun=false: that of the report that was reviewed.' })),
  reason: Type.Optional(Type.String({ minLength: 3, maxLength: 500, pattern: withoutNul, description: 'With dryRun=false: kept in the history; no names, no addresses.' })),
}, { additionalProperties: false });

/** `text/csv` with a header line, or JSON. What is wrong with a single row is told in the report. */
const body = Type.Union([Type.String(), Type.Object({ rows: Type.Array(Type.Unknown(), { maxItems: mostRows }) }, { additionalProperties: false })]);

const outcomes = ['would-link', 'linked', 'already', 'conflict', 'unknown', 'malformed'] as const;
const orNull = Type.Union([Type.String(), Type.Null()]);
const report = Type.Object({
  tenant: Type.String(),
  dryRun: Type.Boolean(),
  digest: Type.Union([Type.String(), Type.Null()], { description: 'Apply with this one what is shown here.' }),
  counts: Type.Object(Object.fromEntries(outcomes.map((outcome) => [outcome, Type.Integer()]))),
  rows: Type.Array(Type.Object({ line: Type.Integer(), outcome: Type.String(), problem: orNull, person: orNull, former: orNull })),
});

/** A tenant's admin maps that tenant's people alone; the operator says whose. */
function tenantFor(authority: Authority, asked: string | undefined): string {
  if (authority.over === 'all') {
    if (!isGuid(asked)) throw new KitError('request-invalid');
    return asked;
  }
  if (asked !== undefined && asked !== authority.tenantId) throw new KitError('role-missing', { values: { role: appRoles.operator } });
  return authority.tenantId;
}

const writeReport = (tenant: string, dryRun: boolean, { rows, digest }: MappingReport): Static<typeof report> => ({
  tenant, dryRun, digest,
  counts: Object.fromEntries(outcomes.map((wanted) => [wanted, rows.filter(({ outcome }) => outcome === wanted).length])),
  rows: rows.map((row) => ({ ...row })),
});

/**
 * `POST /api/mappings`: objectId to mailbox or vendor account, for one tenant, by its admin or by an operator. First the report, then the
 * same again with `dryRun=false`, the digest of the report and a reason.
 */
export function addMappings(app: Server, authenticate: Authenticate, mapping: AccountMapping, { store, clock, operatorTenants, changed }: PersonRoutes): void {
  // In a scope of its own: no other route reads CSV.
  app.register(async (scope) => {
    scope.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, text, done) => done(null, text));
    (scope as Server).post('/api/mappings', { bodyLimit: longestBodyBytes, schema: { querystring: query, body, response: { 200: report } } }, async (request) => {
      const { proof } = await authenticate(request.call);
      const authority = authorityOf(proof, operatorTenants);
      const { dryRun, digest, reason } = request.query;
      const tenantId = tenantFor(authority, request.query.tenant);
      const asked = { tenantId, authority, rows: readMapping(request.body as Parameters<typeof readMapping>[0]) };
      if (dryRun !== 'false') return writeReport(tenantId, true, await mapping.report(asked));
      if (digest === undefined || reason === undefined) throw new KitError('request-invalid');
      const { id } = await linkIdentity(proof.identity, store, clock());
      return writeReport(tenantId, false, await changed(mapping.apply(asked, digest, { method: 'admin-mapping', by: id, reason: redact(reason) })));
    });
  });
}
