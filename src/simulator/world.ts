import type { Deployment } from '../contracts/deployment.ts';
import { createAddInSite } from './add-in/site.ts';
import { createEntra } from './entra/site.ts';
import { sharedClientCertificate } from './client-certificate.ts';
import { metadataPath } from './exchange/metadata-document.ts';
import { createExchange } from './exchange/site.ts';
import { directoryResources } from './graph/directory.ts';
import { inbox } from './graph/inbox.ts';
import { createGraph } from './graph/site.ts';
import { openServer, type LabServer } from './http/server.ts';
import type { LabBackend, StartLabBackend } from './lab-backend.ts';
import { createWorldClock, playHistory } from './history/play-history.ts';
import { createLedger } from './ledger.ts';
import { people } from './people.ts';
import type { LabPorts } from './ports.ts';
import type { Scenario } from './scenario.ts';
import { backendConfig, labSettings, type Places } from './world-settings.ts';
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

/** One situation being played: its own Entra, Exchange, Graph, add-in server and backend, which know nothing of other worlds. */
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

interface Servers {
  readonly login: LabServer;
  readonly exchange: LabServer;
  readonly graph: LabServer;
  readonly addIn: LabServer;
}

/** Starts everything or nothing: when one part cannot start, the others are closed again. */
export async function startWorld(scenario: Scenario, parts: WorldParts): Promise<World> {
  const open = () => openServer(0, parts.ports);
  const [login, exchange, graph, addIn] = await Promise.all([open(), open(), open(), open()]);
  const servers: Servers = { login, exchange, graph, addIn };
  try {
    return await furnish(scenario, parts, servers);
  } catch (error) {
    await closeAll(servers);
    throw error;
  }
}

const closeAll = (servers: Servers) => Promise.all(Object.values(servers).map((server: LabServer) => server.close()));

async function furnish(scenario: Scenario, parts: WorldParts, servers: Servers): Promise<World> {
  const { deployment, outlookOrigin } = parts;
  const clock = createWorldClock(parts.ports);
  const ports: LabPorts = { ...parts.ports, nowMs: clock.nowMs };
  const places: Places = {
    login: `http://127.0.0.1:${servers.login.port}`,
    exchange: `http://127.0.0.1:${servers.exchange.port}`,
    graph: `http://127.0.0.1:${servers.graph.port}`,
    addIn: { cross: `http://addin.localhost:${servers.addIn.port}`, same: `http://outlook.localhost:${servers.addIn.port}` },
  };
  const addInOrigins = [places.addIn.cross, places.addIn.same];
  const account = scenario.brokerAccount ?? scenario.mailbox.of;
  const ledger = createLedger(ports);
  const offline = scenario.network === 'offline';
  const credential = await sharedClientCertificate(ports.nowMs());

  const entra = await createEntra({
    origin: places.login, addInOrigins, outlookOrigin, ledger, ports,
    appName: deployment.addIn.name,
    registration: parts.otherPage ? 'any' : { clientId: deployment.entra.clientId, redirectUris: addInOrigins.flatMap((origin) => [`${origin}/redirect.html`, `${origin}/dialog.html`]) },
    credentials: { certificates: [credential.certificate], secrets: [] },
    graphOrigins: [places.graph, deployment.cloud.graph],
    account: { ...people[account], ...scenario.progress },
    rules: scenario.entra,
    graphRules: scenario.graph,
    lifetimeSeconds: parts.tokenLifetimeSeconds ?? 3600,
  });
  servers.login.serve(entra.site);
  const exchange = await createExchange({ origin: places.exchange, outlookOrigin, owner: scenario.mailbox.of, tokens: scenario.exchangeTokens ?? 'refused', ledger, ports });
  servers.exchange.serve(exchange);
  servers.graph.serve(createGraph({ origin: places.graph, loginOrigin: places.login, addInOrigins, resources: [inbox(scenario.mailbox, ports), ...(scenario.tenant ? directoryResources(scenario.tenant, deployment.entra.clientId, ports) : [])], rules: scenario.graph, ports, readToken: entra.readToken }));

  const isDown = offline || scenario.backend?.state === 'down';
  const backend = isDown ? await absentBackend(ports) : await linkedBackend(scenario, { ...parts, ports }, places, credential.pem);
  const settings = backendConfig(scenario, deployment, places, credential.pem);
  if (scenario.progress) {
    await playHistory({
      clock, backend, fetch: ports.fetch, amurl: `${places.exchange}${metadataPath}`,
      entraToken: (person, roles) => entra.accessTokenFor(roles ? { ...person, roles } : person, settings.entra),
      exchangeToken: (person) => exchange.identityTokenFor(person, settings.exchange.audiences[0]!),
    });
  }

  const addIn = createAddInSite({
    origins: addInOrigins, port: servers.addIn.port, paneDir: parts.paneDir, labDir: parts.labDir, otherPage: parts.otherPage, ports,
    settings: labSettings(deployment, account, places, backend.origin),
    rights: { outlookOrigin, loginOrigin: places.login, backendOrigin: backend.origin, graphOrigin: places.graph },
  });
  servers.addIn.serve(addIn.site);
  // Without a network nothing outside the machine answers; the pane itself is there, as Outlook keeps it.
  if (offline) [servers.login, servers.exchange, servers.graph].forEach((server) => server.goSilent());

  const webApplication = { clientId: deployment.entra.clientId, scope: deployment.entra.scope };
  const path = parts.otherPage ? `${parts.otherPage.pathname}${parts.otherPage.search}` : '/taskpane.html';
  return {
    info: (site) => ({
      scenario, ...(scenario.progress ? { adminUrl: `${places.addIn[site]}/admin.html` } : {}), addInUrl: `${places.addIn[site]}${path}`, loginOrigin: places.login, exchangeOrigin: places.exchange, account, webApplication,
    }),
    backendOrigin: backend.origin,
    rollKeys: entra.rollKeys,
    issuedTokens: ledger.tokens,
    marks: ledger.marks,
    close: async () => {
      addIn.close();
      await Promise.all([closeAll(servers), backend.close()]);
    },
  };
}

async function linkedBackend(scenario: Scenario, { deployment, ports, startBackend }: WorldParts, places: Places, certificatePem: string): Promise<LabBackend> {
  const backend = await startBackend(backendConfig(scenario, deployment, places, certificatePem), ports.nowMs);
  try {
    for (const person of (scenario.backend?.linked ?? []).map((id) => people[id])) {
      await backend.link(person, { amurl: `${places.exchange}${metadataPath}`, msexchuid: person.msexchuid });
    }
    return backend;
  } catch (error) {
    await backend.close();
    throw error;
  }
}

/** An address where nobody answers. */
async function absentBackend(ports: LabPorts): Promise<LabBackend> {
  const server = await openServer(0, ports);
  server.goSilent();
  return { origin: `http://127.0.0.1:${server.port}`, link: async () => {}, close: server.close };
}
