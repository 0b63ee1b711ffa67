/** A person of the lab. Addresses end in `.test`, which no one can own. */
export interface LabPerson {
  readonly name: string;
  readonly address: string;
  readonly tenantId: string;
  readonly objectId: string;
  /** Exchange's own id of the mailbox, as it stands in an identity token. */
  readonly msexchuid: string;
  /** App roles that an admin of the tenant has assigned. Default: none. */
  readonly roles?: readonly string[];
}

export const contosoTenant = '11111111-2222-4333-8444-555555555555';
export const fabrikamTenant = '66666666-7777-4888-8999-aaaaaaaaaaaa';

/** Two tenants, two people in each: one with a cloud mailbox, one whose mailbox is on the company's own Exchange Server. */
export const people = {
  adele: { name: 'Adele Vance', address: 'adele@contoso.test', tenantId: contosoTenant, objectId: 'a0000000-0000-4000-8000-000000000001', msexchuid: 'e0000000-0000-4000-8000-000000000001' },
  bruno: { name: 'Bruno Conti', address: 'bruno@contoso.test', tenantId: contosoTenant, objectId: 'a0000000-0000-4000-8000-000000000002', msexchuid: 'e0000000-0000-4000-8000-000000000002' },
  chiara: { name: 'Chiara Riva', address: 'chiara@fabrikam.test', tenantId: fabrikamTenant, objectId: 'a0000000-0000-4000-8000-000000000003', msexchuid: 'e0000000-0000-4000-8000-000000000003' },
  dario: { name: 'Dario Sala', address: 'dario@fabrikam.test', tenantId: fabrikamTenant, objectId: 'a0000000-0000-4000-8000-000000000004', msexchuid: 'e0000000-0000-4000-8000-000000000004' },
} as const satisfies Record<string, LabPerson>;

export type PersonId = keyof typeof people;
