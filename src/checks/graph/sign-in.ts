import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { entraAuthority } from '../../contracts/entra-authority.ts';
import { KitError } from '../../errors/index.ts';
import type { GraphCloud } from './clouds.ts';

/** `tell` shows a person where to sign in: an address and, for a device code, the code. */
export interface SignInWish {
  /** The application that asks, with the redirect http://localhost and public client flows. */
  readonly clientId: string;
  /** Id or domain of the tenant, or `organizations`. */
  readonly tenant: string;
  readonly cloud: GraphCloud;
  /** Delegated permissions of Graph by name, e.g. `Policy.Read.All`. */
  readonly permissions: readonly string[];
  readonly by: 'device-code' | 'browser';
  readonly fetch: typeof fetch;
  tell(sign: { readonly address: string; readonly code?: string }): void;
}

const timeoutMs = 30_000;

/** MSAL has the addresses from us, so nothing but token requests leaves. Remembers Entra's last refusal, which MSAL's errors do not always hold. */
class TokenRequests implements INetworkModule {
  readonly #fetch: typeof fetch;
  refusal: string | undefined;
  constructor(send: typeof fetch) {
    this.#fetch = send;
  }

  sendGetRequestAsync<T>(): Promise<NetworkResponse<T>> {
    return Promise.reject(new Error('no address is looked up'));
  }

  async sendPostRequestAsync<T>(url: string, { headers = {}, body = '' }: NetworkRequestOptions = {}): Promise<NetworkResponse<T>> {
    const answer = await this.#fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    const said = (await answer.json()) as T & { error_description?: unknown };
    this.refusal = /^AADSTS\d{4,7}/.exec(String(said.error_description))?.[0];
    // MSAL takes any answer for a device code and would wait for it without end.
    if (url.endsWith('/devicecode') && answer.status !== 200) throw new Error('no device code');
    return { status: answer.status, headers: {}, body: said };
  }
}

const msal = () =>
  import('@azure/msal-node').catch((cause: unknown) => {
    throw new KitError('msal-node-missing', { cause });
  });

/** MSAL's own word for what went wrong. */
function wordOf(error: unknown): string {
  const { errorCode } = (error ?? {}) as { errorCode?: unknown };
  return typeof errorCode === 'string' && /^\w{1,64}$/.test(errorCode) ? errorCode : 'no_answer';
}

/**
 * A token of Graph for the person who signs in, by msal-node; in memory only. Throws `graph-sign-in-failed` and `msal-node-missing`.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code
 */
export async function signIn({ clientId, tenant, cloud, permissions, by, fetch, tell }: SignInWish): Promise<string> {
  const { PublicClientApplication } = await msal();
  const requests = new TokenRequests(fetch);
  const app = new PublicClientApplication({ auth: { clientId, ...entraAuthority(cloud.login, tenant) }, system: { networkClient: requests, disableInternalRetries: true } });
  const scopes = permissions.map((permission) => `${cloud.graph}/${permission}`);
  try {
    const result = await (by === 'browser'
      ? app.acquireTokenInteractive({ scopes, openBrowser: async (address) => tell({ address }) })
      : app.acquireTokenByDeviceCode({ scopes, deviceCodeCallback: ({ verificationUri, userCode }) => tell({ address: verificationUri, code: userCode }) }));
    if (!result?.accessToken) throw new Error('the answer holds no token');
    return result.accessToken;
  } catch (error) {
    throw new KitError('graph-sign-in-failed', { values: { reason: requests.refusal ?? wordOf(error) } });
  }
}
