import type { CredentialKind, Me } from '../../contracts/wire.ts';
import type { BackendConfig } from '../config.ts';
import type { BackendPorts } from '../ports.ts';
import type { Identity } from '../stores/identity-store.ts';
import { authorizeEntra } from './authorize-entra.ts';
import { readEntraKeys } from './entra-keys.ts';
import { validateEntraToken } from './entra.ts';
import { validateExchangeToken } from './exchange-identity.ts';
import { readExchangeKeys } from './exchange-keys.ts';
import { PublishedKeys } from './published-keys.ts';

/** A token as it came, with the kind its Authorization scheme claims. Never logged, never kept. */
export interface Credential {
  readonly kind: CredentialKind;
  readonly token: string;
}

/** Who a credential stands for, once it is proven and allowed. */
export interface Proof {
  readonly identity: Identity;
  readonly tenant: Me['tenant'];
  readonly displayName: string | null;
}

export type Prove = (credential: Credential) => Promise<Proof>;
type ReportFailure = (issuer: string, cause: unknown) => void;
type Ports = Pick<BackendPorts, 'clock' | 'readDocument'>;

function proveEntra({ entra, mode }: BackendConfig, { clock, readDocument }: Ports, report: ReportFailure): (token: string) => Promise<Proof> {
  const keys = new PublishedKeys({
    load: () => readEntraKeys(entra.authority, readDocument, mode === 'lab' ? 'loopback' : 'public'),
    clock,
    onFailure: (cause) => report(entra.authority, cause),
  });
  return async (token) => {
    const principal = await validateEntraToken(token, entra, keys, clock());
    authorizeEntra(principal, entra);
    const { tenantId, objectId, displayName } = principal;
    return { identity: { kind: 'entra', issuer: tenantId, subject: objectId }, tenant: { kind: 'entra', id: tenantId }, displayName };
  };
}

function proveExchange({ exchange, mode }: BackendConfig, { clock, readDocument }: Ports, report: ReportFailure): (token: string) => Promise<Proof> {
  const servers = exchange.trusted.map((server) => {
    const inside = server.allowPrivateAddress ? 'inside' : 'public';
    const load = () => readExchangeKeys(server, readDocument, mode === 'lab' ? 'loopback' : inside);
    return [server, new PublishedKeys({ load, clock, onFailure: (cause) => report(server.amurl, cause) })] as const;
  });
  const keys = new Map(servers);
  return async (token) => {
    // Only servers of the map are ever asked for: the validator hands back an entry of `exchange.trusted` itself.
    const { amurl, mailboxUserId } = await validateExchangeToken(token, exchange, (server) => keys.get(server)!, clock());
    return {
      identity: { kind: 'exchange-identity', issuer: amurl, subject: mailboxUserId },
      tenant: { kind: 'exchange', host: new URL(amurl).host },
      displayName: null,
    };
  };
}

/** Proves each kind of credential by its own rules; neither is ever tried as the other. `report` hears of keys that cannot be had. */
export function createProve(config: BackendConfig, ports: Ports, report: ReportFailure): Prove {
  const proveToken = { entra: proveEntra(config, ports, report), 'exchange-identity': proveExchange(config, ports, report) };
  return ({ kind, token }) => proveToken[kind](token);
}
