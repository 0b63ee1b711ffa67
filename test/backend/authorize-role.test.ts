import { appRoles, authorityOf, requireOperator } from '../../src/backend/authorize-role.ts';
import { otherTenant, tenant } from './world/entra.ts';

const proven = (roles: readonly string[], issuer = tenant, kind: 'entra' | 'exchange-identity' = 'entra') => ({ roles, identity: { kind, issuer } });

test('the role of a tenant admin reaches over the own tenant', () => {
  expect(authorityOf(proven([appRoles.tenantAdmin]), [])).toEqual({ over: 'tenant', tenantId: tenant });
});

test('the role of an operator reaches over all tenants, but only when it was given in the operator’s tenant', () => {
  expect(authorityOf(proven([appRoles.operator]), [tenant])).toEqual({ over: 'all' });
  expect(() => authorityOf(proven([appRoles.operator], otherTenant), [tenant])).toThrow(expect.objectContaining({ code: 'role-missing' }));
  expect(authorityOf(proven([appRoles.operator, appRoles.tenantAdmin], otherTenant), [tenant])).toEqual({ over: 'tenant', tenantId: otherTenant });
});

test.each([
  ['without roles', proven([])],
  ['with a role of another app', proven(['Migration.Reader'])],
  ['with an Exchange identity, whatever stands beside it', proven([appRoles.operator, appRoles.tenantAdmin], tenant, 'exchange-identity')],
])('nobody is an admin %s', (_, someone) => {
  expect(() => authorityOf(someone, [tenant])).toThrow(expect.objectContaining({ code: 'role-missing' }));
  expect(() => requireOperator(someone, [tenant])).toThrow(expect.objectContaining({ code: 'role-missing', values: { role: appRoles.operator } }));
});

test('a tenant admin is no operator, also in the operator’s tenant', () => {
  expect(() => requireOperator(proven([appRoles.tenantAdmin]), [tenant])).toThrow(expect.objectContaining({ code: 'role-missing' }));
  expect(() => requireOperator(proven([appRoles.operator]), [tenant])).not.toThrow();
});
