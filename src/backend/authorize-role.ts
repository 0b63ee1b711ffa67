import { KitError } from '../errors/index.ts';
import type { Identity } from './stores/identity-store.ts';
import type { Proof } from './validate-token/prove.ts';

/** App roles of the registration: `Value` of each in Entra. */
export const appRoles = { tenantAdmin: 'Migration.Admin', operator: 'Migration.Operator' } as const;

/** What an admin may see and do: one tenant, or, for the operator, all of them. */
export type Authority = { readonly over: 'tenant'; readonly tenantId: string } | { readonly over: 'all' };

type Proven = Pick<Proof, 'roles'> & { readonly identity: Pick<Identity, 'kind' | 'issuer'> };

const isOperator = ({ identity, roles }: Proven, operatorTenants: readonly string[]): boolean =>
  identity.kind === 'entra' && roles.includes(appRoles.operator) && operatorTenants.includes(identity.issuer);

/**
 * The authority that a person's app roles give. The operator's role counts only in `operatorTenants`, since every tenant assigns
 * the roles of the app to its people by itself. Throws `role-missing`, also for every Exchange identity.
 */
export function authorityOf({ identity, roles }: Proven, operatorTenants: readonly string[]): Authority {
  if (isOperator({ identity, roles }, operatorTenants)) return { over: 'all' };
  if (identity.kind === 'entra' && roles.includes(appRoles.tenantAdmin)) return { over: 'tenant', tenantId: identity.issuer };
  throw new KitError('role-missing', { values: { role: appRoles.tenantAdmin } });
}

/** Throws `role-missing` for whoever is not an operator. */
export function requireOperator(proven: Proven, operatorTenants: readonly string[]): void {
  if (!isOperator(proven, operatorTenants)) throw new KitError('role-missing', { values: { role: appRoles.operator } });
}
