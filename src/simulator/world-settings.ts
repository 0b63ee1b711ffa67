import type { Deployment } from '../contracts/deployment.ts';
import type { LabSettings } from './add-in/page-rewriting.ts';
import { openidConfiguration } from './entra/discovery.ts';
import { metadataPath } from './exchange/metadata-document.ts';
import type { LabBackendConfig } from './lab-backend.ts';
import { contosoTenant, fabrikamTenant, people, type PersonId } from './people.ts';
import type { Scenario } from './scenario.ts';

/** Origins of one world. */
export interface Places {
  readonly login: string;
  readonly exchange: string;
  readonly graph: string;
  readonly addIn: { readonly cross: string; readonly same: string };
}

/** What the pane is told in this world. */
export function labSettings({ cloud, entra }: Deployment, account: PersonId, { login: loginOrigin, graph: graphOrigin }: Pick<Places, 'login' | 'graph'>, backendOrigin: string): LabSettings {
  // A single-tenant deployment names its owner's tenant, which the lab's people do not belong to.
  const tenant = entra.tenant === 'organizations' || entra.tenant === 'common' ? entra.tenant : people[account].tenantId;
  return {
    clientId: entra.clientId,
    scope: entra.scope,
    authority: `${cloud.login}/${tenant}`,
    authorityMetadata: JSON.stringify(openidConfiguration(loginOrigin, tenant)),
    backendOrigin,
    graphOrigin,
  };
}

/** What the backend is told in this world. `certificatePem`: its credential, the certificate with its key. */
export function backendConfig({ backend, mailbox, progress }: Scenario, { cloud, entra }: Deployment, { addIn, exchange, graph, login }: Places, certificatePem: string): LabBackendConfig {
  const origins = [addIn.cross, addIn.same];
  const context = backend?.requiredAuthenticationContext;
  return {
    listen: { host: '127.0.0.1', port: 0 },
    entra: {
      authority: login,
      clientId: entra.clientId,
      scopeName: entra.scope.slice(entra.scope.lastIndexOf('/') + 1),
      allowedTenants: entra.allowedTenants === 'any' ? 'any' : [contosoTenant, fabrikamTenant],
      allowedClientIds: entra.officeClientIds,
      // Fabrikam stands for whoever runs the service.
      operatorTenants: [fabrikamTenant],
      ...(context === undefined ? {} : { requiredAuthenticationContext: context }),
    },
    exchange: {
      // A backend that asks for a context takes no Exchange tokens, since they cannot carry one.
      trusted: context === undefined ? [{ amurl: `${exchange}${metadataPath}`, allowPrivateAddress: true, tenantId: progress ? contosoTenant : people[mailbox.of].tenantId }] : [],
      audiences: origins.map((origin) => `${origin}/taskpane.html`),
      cloudHostSuffixes: cloud.mailboxHostSuffixes,
    },
    allowedOrigins: origins,
    storeFile: ':memory:',
    onBehalfOf: { graph, credential: { kind: 'certificate', pem: certificatePem } },
    mode: 'lab',
  };
}
