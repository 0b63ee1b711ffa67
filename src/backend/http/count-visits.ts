import type { TrustedExchange } from '../../contracts/deployment.ts';
import { wayHeader } from '../../contracts/wire.ts';
import { entryOf, type ErrorCode } from '../../errors/index.ts';
import type { MigrationCounts } from '../migration-progress/migration-progress.ts';
import { wayOf } from '../migration-progress/way.ts';
import type { Proof } from '../validate-token/prove.ts';
import type { OnAnswered } from './call.ts';

/** For counting: the Entra tenant, which an Exchange Server may be named for; `exchange:<host>` where it is not. */
function tenantsOf(trusted: readonly TrustedExchange[]): (proof: Proof) => string {
  const servers = new Map(trusted.map(({ amurl, tenantId }) => [amurl, tenantId ?? `exchange:${new URL(amurl).host}`]));
  return ({ identity: { kind, issuer } }) => (kind === 'entra' ? issuer : (servers.get(issuer) ?? issuer));
}

/** A call without a token is nobody's, and a missing role is no obstacle to signing in. */
const isObstacle = (code: ErrorCode): boolean => [401, 403, 503].includes(entryOf(code).status ?? 0) && code !== 'credential-missing' && code !== 'role-missing';

/** Counts every answer to a person, and every refusal. In memory: nothing waits for it. */
export function countVisits({ counter }: Pick<MigrationCounts, 'counter'>, trusted: readonly TrustedExchange[]): OnAnswered {
  const tenantOf = tenantsOf(trusted);
  return ({ raw, proof, personId, refusal, refusedTenant }) => {
    if (proof && personId !== undefined) {
      const way = wayOf(raw.headers[wayHeader], proof.identity.kind);
      if (refusal === undefined) counter.came(tenantOf(proof), personId, way);
      else if (isObstacle(refusal)) counter.turnedAway(tenantOf(proof), personId, way, refusal);
    } else if (refusal !== undefined && isObstacle(refusal)) counter.refused(proof ? tenantOf(proof) : (refusedTenant ?? ''), refusal);
  };
}
