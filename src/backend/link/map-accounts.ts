import type { TrustedExchange } from '../../contracts/deployment.ts';
import type { Authority } from '../authorize-role.ts';
import type { Ground } from '../stores/identity-store.ts';
import type { Mappings, Pair, PairOutcome } from '../stores/sql-mappings.ts';
import type { MalformedRow, MappingRow, RowProblem } from './mapping-rows.ts';
import { askVendor, vendorTimeoutMs, type VendorSystem } from './vendor-system.ts';

/** What a row comes to. `problem` says why it is not for this admin to map, or what is wrong with it. */
export interface MappedRow extends Pick<PairOutcome, 'line' | 'person' | 'former'> {
  readonly outcome: PairOutcome['outcome'] | 'malformed';
  readonly problem: RowProblem | 'server' | 'account' | null;
}

export interface MappingReport {
  readonly rows: readonly MappedRow[];
  readonly digest: string | null;
}

export interface MappingRequest {
  readonly tenantId: string;
  readonly authority: Authority;
  readonly rows: readonly (MappingRow | MalformedRow)[];
}

interface Rules {
  readonly trusted: readonly TrustedExchange[];
  readonly vendor?: VendorSystem | undefined;
}

/** The accounts that may be mapped for the tenant. Whom an account belongs to only the vendor knows; without its word the operator's counts. */
async function mappableAccounts({ tenantId, authority, rows }: MappingRequest, vendor: VendorSystem | undefined): Promise<ReadonlySet<string>> {
  const accounts = rows.flatMap((row) => ('to' in row && row.to === 'vendor' ? [row.account] : []));
  if (vendor === undefined || accounts.length === 0) return new Set();
  const { accountsOf } = vendor;
  if (accountsOf) return askVendor(async () => accountsOf(tenantId, accounts), vendorTimeoutMs);
  return new Set(authority.over === 'all' ? accounts : []);
}

const refused = ({ line }: { readonly line: number }, outcome: 'unknown' | 'malformed', problem: MappedRow['problem']): MappedRow => ({ line, outcome, problem, person: null, former: null });

/** A row that is not the admin's to map is told like one that nobody knows, so that it says nothing of other customers. */
function pairOf(row: MappingRow | MalformedRow, { tenantId, authority }: MappingRequest, { trusted, vendor }: Rules, accounts: ReadonlySet<string>): Pair | MappedRow {
  if ('problem' in row) return refused(row, 'malformed', row.problem);
  const { line, objectId } = row;
  const entra = { kind: 'entra', issuer: tenantId, subject: objectId } as const;
  if (row.to === 'vendor') return vendor && accounts.has(row.account) ? { line, entra, other: { kind: 'vendor', issuer: vendor.name, subject: row.account } } : refused(row, 'unknown', 'account');
  const server = trusted.find(({ amurl }) => amurl === row.amurl);
  // Else the admin of one customer could take the mailboxes of another.
  const isTheirs = server !== undefined && (authority.over === 'all' || server.tenantId === tenantId);
  return isTheirs ? { line, entra, other: { kind: 'exchange-identity', issuer: server.amurl, subject: row.mailboxUserId } } : refused(row, 'unknown', 'server');
}

async function pairsOf(request: MappingRequest, rules: Rules): Promise<{ pairs: Pair[]; others: MappedRow[] }> {
  const accounts = await mappableAccounts(request, rules.vendor);
  const all = request.rows.map((row) => pairOf(row, request, rules, accounts));
  return { pairs: all.filter((one) => 'entra' in one), others: all.filter((one) => 'outcome' in one) };
}

const inOrder = (outcomes: readonly PairOutcome[], others: readonly MappedRow[]): MappedRow[] =>
  [...outcomes.map((outcome) => ({ ...outcome, problem: null })), ...others].sort((one, other) => one.line - other.line);

export interface AccountMapping {
  /** What applying would do now; changes nothing. */
  report(request: MappingRequest): Promise<MappingReport>;
  /** Does what the report of that digest showed. Rejects with `mapping-changed` when it is not the same any more. */
  apply(request: MappingRequest, digest: string, ground: Ground): Promise<MappingReport>;
}

export const mapAccounts = (mappings: Mappings, rules: Rules): AccountMapping => ({
  async report(request) {
    const { pairs, others } = await pairsOf(request, rules);
    const { outcomes, digest } = await mappings.report(pairs);
    return { rows: inOrder(outcomes, others), digest };
  },
  async apply(request, digest, ground) {
    const { pairs, others } = await pairsOf(request, rules);
    return { rows: inOrder(await mappings.apply(pairs, digest, ground), others), digest: null };
  },
});
