import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ManagedIdentityApplication, type NodeAuthOptions } from '@azure/msal-node';
import { readCertificate, type ClientCredential } from './client-credential.ts';

/**
 * `aud` of a token that stands for an application instead of a certificate, by cloud:
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
 */
const tokenExchange = (loginHost: string): string =>
  ({ 'login.microsoftonline.us': 'api://AzureADTokenExchangeUSGov', 'login.partner.microsoftonline.cn': 'api://AzureADTokenExchangeChina' })[loginHost] ?? 'api://AzureADTokenExchange';

/** The credential as MSAL takes it. `authority`: origin of the login service. */
export function msalCredential(credential: ClientCredential, authority: string): Pick<NodeAuthOptions, 'clientCertificate' | 'clientAssertion' | 'clientSecret'> {
  switch (credential.kind) {
    case 'certificate':
      return { clientCertificate: { thumbprintSha256: readCertificate(credential.pem).thumbprintSha256, privateKey: createPrivateKey(credential.pem).export({ type: 'pkcs8', format: 'pem' }) as string } };
    case 'managed-identity': {
      const identity = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: credential.clientId } });
      const resource = tokenExchange(new URL(authority).hostname);
      return { clientAssertion: async () => (await identity.acquireToken({ resource })).accessToken };
    }
    case 'assertion-file':
      return { clientAssertion: async () => (await readFile(credential.path, 'utf8')).trim() };
    case 'secret':
      return { clientSecret: credential.secret };
  }
}
