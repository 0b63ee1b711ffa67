import type { Deployment } from '../contracts/deployment.ts';
import { createAddInSite } from './add-in/site.ts';
import type { LabSettings } from './add-in/page-rewriting.ts';
import { openidConfiguration } from './entra/discovery.ts';
import { createEntra } from './entra/site.ts';
import { metadataPath } from './exchange/metadata-document.ts';
import { createExchange } from './exchange/site.ts';
import { openServer } from './http/server.ts';
import type { LabBackend, LabBackendConfig, StartLabBackend } from './lab-backend.ts';
import { createLedger } from './ledger.ts';
import { contosoTenant, fabrikamTenant, people, type PersonId } from './people.ts';
import type { LabPorts } from './ports.ts';
import type { Scenario } from './scenario.ts';
import type { WorldInfo } from './world-info.ts';

export interface WorldParts {
  readonly deployment: Deployment;
  /** Folders of the built pane and of the built lab pages. */
  readonly paneDir: string;
  readonly labDir: string;
  readonly outlookOrigin: string;
  readonly startBackend: StartLabBackend;
  /** A page to show instead of our pane. */
  readonly otherPage?: URL | undefined;
  /** Of Entra's tokens; default 3600. */
  readonly tokenLifetimeSeconds?: number | undefined;
  readonly ports: LabPorts;
}

/** One situation being played: its own Entra, Exchange, add-in server and backend, which know nothing of other worlds. */
export interface World {
  info(site: 'cross' | 'same'): WorldInfo;
  readonly backendOrigin: string;
  rollKeys(): Promise<void>;
  /** Every token made here (access, ID, refresh, Exchange), to search outputs for leaks. */
  issuedTokens(): readonly string[];
  /** The random mark inside each of them, `canary-...`. */
  marks(): readonly string[];
  close(): Promise<void>;
}

interface Places {
  readonly login: string;
  readonly exchange: string;
  readonly addIn: { readonly cross: string; readonly same: string };
}

export async function startWorld(scenario: Scenario, parts: WorldParts): Promise<World> {
  const { deployment, ports, outlookOrigin } = parts;
  const [loginServer, exchangeServer, addInServer] = await Promise.all([openServer(0, ports), openServer(0, ports), openServer(0, ports)]);
  const places: Places = {
    login: `http://127.0.0.1:${loginServer.port}`,
    exchange: `http://127.0.0.1:${exchangeServer.port}`,
    addIn: { cross: `http://addin.localhost:${addInServer.port}`, same: `http://outlook.localhost:${addInServer.port}` },
  };
  const addInOrigins = [places.addIn.cross, places.addIn.same];
  const account = scenario.brokerAccount ?? scenario.mailbox.of;
  const ledger = createLedger(ports);
  const offline = scenario.network === 'offline';

  const entra = await createEntra({
    origin: places.login, addInOrigins, outlookOrigin, ledger, ports,
    appName: deployment.addIn.name,
    registration: parts.otherPage ? 'any' : { clientId: deployment.entra.clientId, redirectUris: addInOrigins.flatMap((origin) => [`${origin}/redirect.html`, `${origin}/dialog.html`]) },
    account: people[account],
    rules: scenario.entra,
    lifetimeSeconds: parts.tokenLifetimeSeconds ?? 3600,
  });
  loginServer.serve(entra.site);
  exchangeServer.serve(await createExchange({ origin: places.exchange, outlookOrigin, owner: scenario.mailbox.of, tokens: scenario.exchangeTokens ?? 'refused', ledger, ports }));

  const isDown = offline || scenario.backend?.state === 'down';
  const backend = isDown ? await absentBackend(ports) : await parts.startBackend(backendConfig(scenario, deployment, places));
  for (const linked of isDown ? [] : (scenario.backend?.linked ?? [])) {
    await backend.link(people[linked], { amurl: `${places.exchange}${metadataPath}`, msexchuid: people[linked].msexchuid });
  }

  const addIn = createAddInSite({
    origins: addInOrigins, port: addInServer.port, paneDir: parts.paneDir, labDir: parts.labDir, otherPage: parts.otherPage, ports,
    settings: labSettings(deployment, account, places.login, backend.origin),
    rights: { outlookOrigin, loginOrigin: places.login, backendOrigin: backend.origin },
  });
  addInServer.serve(addIn.site);
  // Without a network nothing outside the machine answers; the pane itself is there, as Outlook keeps it.
  if (offline) await Promise.all([loginServer.close(), exchangeServer.close()]);

  const webApplication = { clientId: deployment.entra.clientId, scope: deployment.entra.scope };
  const path = parts.otherPage ? `${parts.otherPage.pathname}${parts.otherPage.search}` : '/taskpane.html';
  return {
    info: (site) => ({ scenario, addInUrl: `${places.addIn[site]}${path}`, loginOrigin: places.login, exchangeOrigin: places.exchange, account, webApplication }),
    backendOrigin: backend.origin,
    rollKeys: entra.rollKeys,
    issuedTokens: ledger.tokens,
    marks: ledger.marks,
    close: async () => {
      addIn.close();
      await Promise.all([loginServer.close(), exchangeServer.close(), addInServer.close(), backend.close()]);
    },
  };
}

function labSettings({ cloud, entra }: Deployment, account: PersonId, loginOrigin: string, backendOrigin: string): LabSettings {
  // A single-tenant deployment names its owner's tenant, which the lab's people do not belong to.
  const tenant = entra.tenant === 'organizations' || entra.tenant === 'common' ? entra.tenant : people[account].tenantId;
  return {
    clientId: entra.clientId,
    scope: entra.scope,
    authority: `${cloud.login}/${tenant}`,
    authorityMetadata: JSON.stringify(openidConfiguration(loginOrigin, tenant)),
    backendOrigin,
  };
}

function backendConfig({ backend }: Scenario, { cloud, entra }: Deployment, { addIn, exchange, login }: Places): LabBackendConfig {
  const origins = [addIn.cross, addIn.same];
  return {
    listen: { host: '127.0.0.1', port: 0 },
    entra: {
      authority: login,
      clientId: entra.clientId,
      scopeName: entra.scope.slice(entra.scope.lastIndexOf('/') + 1),
      allowedTenants: entra.allowedTenants === 'any' ? 'any' : [contosoTenant, fabrikamTenant],
      allowedClientIds: [entra.clientId, ...entra.officeClientIds],
      ...(backend?.requiredAuthenticationContext === undefined ? {} : { requiredAuthenticationContext: backend.requiredAuthenticationContext }),
    },
    exchange: {
      trusted: [{ amurl: `${exchange}${metadataPath}`, allowPrivateAddress: true }],
      audiences: origins.map((origin) => `${origin}/taskpane.html`),
      cloudHostSuffixes: cloud.mailboxHostSuffixes,
    },
    allowedOrigins: origins,
    storeFile: ':memory:',
    mode: 'lab',
  };
}

/** An address where nothing listens: a port that was just free. */
async function absentBackend(ports: LabPorts): Promise<LabBackend> {
  const server = await openServer(0, ports);
  await server.close();
  return { origin: `http://127.0.0.1:${server.port}`, link: async () => {}, close: async () => {} };
}
