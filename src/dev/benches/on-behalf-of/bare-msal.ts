import { ConfidentialClientApplication, type INetworkModule, type NetworkRequestOptions, type NetworkResponse } from '@azure/msal-node';
import { grant } from './pretend-entra.ts';

/** msal-node as its samples use it: one application for one tenant, its own cache in memory. */
export function bareMsal(authority: string, clientId: string, tenantId: string): ConfidentialClientApplication {
  const base = `${authority}/${tenantId}`;
  const networkClient: INetworkModule = {
    sendGetRequestAsync: () => Promise.reject(new Error('no address is looked up')),
    sendPostRequestAsync: async <T>(_url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> => {
      const { status, text } = await grant({ body: options?.body });
      return { status, headers: {}, body: JSON.parse(text) as T };
    },
  };
  return new ConfidentialClientApplication({
    auth: {
      clientId, authority: base, clientSecret: 'the-value-of-a-client-secret',
      authorityMetadata: JSON.stringify({ issuer: `${base}/v2.0`, authorization_endpoint: `${base}/oauth2/v2.0/authorize`, token_endpoint: `${base}/oauth2/v2.0/token`, jwks_uri: `${base}/discovery/v2.0/keys` }),
    },
    system: { networkClient },
  });
}
