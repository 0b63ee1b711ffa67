import type { BackendConfig } from '../config.ts';
import { linkVendorAccount } from '../link/link-vendor-account.ts';
import { defaultTokenAgeSeconds, linkByTwoProofs } from '../link/link-by-two-proofs.ts';
import { mapAccounts } from '../link/map-accounts.ts';
import type { BackendPorts } from '../ports.ts';
import type { IdentityStore } from '../stores/identity-store.ts';
import type { SqlDatabase } from '../stores/sql-database.ts';
import type { StorePorts } from '../stores/sql-identities.ts';
import { createLinkTickets } from '../stores/sql-link-tickets.ts';
import { createMappings } from '../stores/sql-mappings.ts';
import { createPersonRecords, type PersonRecords } from '../stores/sql-person-records.ts';
import type { Authenticate, Server } from './authenticate.ts';
import { addHistory, addMyData } from './history.ts';
import { addLinks } from './links.ts';
import { addMappings } from './mappings.ts';
import { addExceptions, addPersons, forgetAfter, type PersonRoutes } from './persons.ts';
import { addVendorLinks } from './vendor-links.ts';

interface Parts {
  readonly config: BackendConfig;
  readonly database: SqlDatabase;
  readonly storing: StorePorts;
  readonly store: IdentityStore;
  readonly ports: BackendPorts;
  /** Told after every change of who is whom, and after every one that may have been done. */
  readonly onChange: () => void;
}

/** Every route by which two accounts become one person, or are kept apart; returns what is asked inside the process. */
export function addIdentityContinuity(app: Server, authenticate: Authenticate, { config, database, storing, store, ports, onChange }: Parts): Pick<PersonRecords, 'vendorAccountOf'> {
  const { clock, vendor } = ports;
  const { tokenAgeSeconds = defaultTokenAgeSeconds, verifiedEmailDomains = [] } = config.linking ?? {};
  const changed = forgetAfter(onChange);
  addLinks(app, authenticate, linkByTwoProofs(createLinkTickets(database, storing), ports, tokenAgeSeconds), changed);
  const records = createPersonRecords(database, storing);
  const routes: PersonRoutes = { records, store, clock, operatorTenants: config.entra.operatorTenants ?? [], changed };
  for (const add of [addPersons, addExceptions, addHistory, addMyData]) add(app, authenticate, routes);
  addMappings(app, authenticate, mapAccounts(createMappings(database, storing), { trusted: config.exchange.trusted, vendor }), routes);
  if (!vendor) return records;
  const ways = { byProof: vendor.accountOfProof !== undefined, byVerifiedEmail: vendor.accountOfVerifiedEmail !== undefined && verifiedEmailDomains.length > 0 };
  addVendorLinks(app, authenticate, linkVendorAccount(store, vendor, verifiedEmailDomains), ways, changed);
  return records;
}
