import { ConfidentialClientApplication } from '@azure/msal-node';
import { LRUCache } from 'lru-cache';
import { entraAuthority } from '../../contracts/entra-authority.ts';
import type { BackendConfig } from '../config.ts';
import type { BackendPorts } from '../ports.ts';
import type { ClientCredential } from './client-credential.ts';
import { EntraNetwork } from './entra-network.ts';
import { msalCredential } from './msal-credential.ts';
import { refusalOf } from './refusal.ts';
import { unavailable } from './unavailable.ts';

/** Whose token is exchanged, and for what. */
export interface TokenWish {
  /** The person's own access token, proven. */
  readonly assertion: string;
  readonly tenantId: string;
  /** Of another API, with its address, e.g. `https://graph.microsoft.com/Mail.ReadBasic`. */
  readonly scope: string;
  /** The person's client understands claims challenges. */
  readonly canBeChallenged: boolean;
  readonly correlationId: string | undefined;
}

/** A token of another API. In memory only, like the one it was given for. */
export interface DelegatedToken {
  readonly token: string;
  readonly expiresAtMs: number;
}

/** Rejects with `claims-required`, `claims-unmet`, the `on-behalf-of-...` errors, `consent-required`, `assertion-refused`, `microsoft-unavailable`. */
export type AcquireToken = (wish: TokenWish) => Promise<DelegatedToken>;

interface Tenant {
  readonly app: ConfidentialClientApplication;
  readonly network: EntraNetwork;
}

/** Each holds a signed statement of who we are for ten minutes, which is what makes it worth keeping. */
const mostTenants = 500;

/**
 * Asks Entra on a person's behalf, by msal-node, always at the person's own tenant
 * (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow). Keeps no token: MSAL's own cache is searched from
 * end to end by every call, so it is emptied after each and ours stands before.
 */
export function createAcquireToken({ entra, mode }: BackendConfig, credential: ClientCredential, { sendRequest, clock }: Pick<BackendPorts, 'sendRequest' | 'clock'>): AcquireToken {
  const tenants = new LRUCache<string, Tenant>({ max: mostTenants });
  const proofOfUs = msalCredential(credential, entra.authority);

  function open(tenantId: string, canBeChallenged: boolean): Tenant {
    const network = new EntraNetwork(sendRequest, mode === 'lab' ? 'loopback' : 'public', clock);
    const app = new ConfidentialClientApplication({
      auth: { clientId: entra.clientId, ...entraAuthority(entra.authority, tenantId), ...proofOfUs, clientCapabilities: canBeChallenged ? ['CP1'] : [] },
      system: { networkClient: network, disableInternalRetries: true },
    });
    return { app, network };
  }

  return async ({ assertion, tenantId, scope, canBeChallenged, correlationId }) => {
    const key = `${tenantId} ${canBeChallenged}`;
    const { app, network } = tenants.get(key) ?? open(tenantId, canBeChallenged);
    tenants.set(key, { app, network });
    if (network.secondsToWait !== undefined) throw unavailable('Microsoft Entra ID', network.secondsToWait);
    try {
      const result = await app.acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: [scope], skipCache: true, ...(correlationId === undefined ? {} : { correlationId }) });
      if (!result?.expiresOn) throw new Error('the answer holds no token that ends');
      return { token: result.accessToken, expiresAtMs: result.expiresOn.getTime() };
    } catch (error) {
      throw refusalOf(error, canBeChallenged, network.secondsToWait);
    } finally {
      app.clearCache();
    }
  };
}
