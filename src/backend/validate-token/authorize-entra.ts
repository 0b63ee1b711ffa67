import { KitError } from '../../errors/index.ts';
import type { EntraPrincipal } from './entra.ts';

/** Who may come. Judged on every call, so a change holds at once and never waits for a token to expire. */
export interface EntraAccessRules {
  readonly clientId: string;
  /** Name of the scope alone, e.g. `access_as_user`. */
  readonly scopeName: string;
  /** `any`: every work or school tenant. Personal accounts come only where their tenant is listed. */
  readonly allowedTenants: 'any' | readonly string[];
  /** Client ids accepted in `azp` besides our own. */
  readonly allowedClientIds: readonly string[];
  /** Authentication context a token must have satisfied, `c1` to `c99`. Default: none. */
  readonly requiredAuthenticationContext?: string | undefined;
}

/** The tenant Entra uses for all personal Microsoft accounts. */
const personalAccounts = '9188040d-6c67-4c5b-b112-36a304b66dad';

const mayCome = (tenantId: string, allowed: EntraAccessRules['allowedTenants']): boolean =>
  allowed === 'any' ? tenantId !== personalAccounts : allowed.includes(tenantId);

/**
 * Throws `token-app-only`, `client-not-allowed`, `scope-missing`, `tenant-not-allowed`, or, for a missing authentication
 * context, `claims-required` (the client can be asked) and `claims-unmet` (it cannot).
 */
export function authorizeEntra(principal: EntraPrincipal, rules: EntraAccessRules): void {
  if (principal.isAppOnly) throw new KitError('token-app-only');
  const isAllowed = principal.clientId === rules.clientId || (principal.clientId !== undefined && rules.allowedClientIds.includes(principal.clientId));
  if (!isAllowed) throw new KitError('client-not-allowed');
  if (!principal.scopes.includes(rules.scopeName)) throw new KitError('scope-missing');
  if (!mayCome(principal.tenantId, rules.allowedTenants)) throw new KitError('tenant-not-allowed');
  const context = rules.requiredAuthenticationContext;
  if (context !== undefined && !principal.authenticationContexts.includes(context)) {
    throw new KitError(principal.canBeChallenged ? 'claims-required' : 'claims-unmet');
  }
}
