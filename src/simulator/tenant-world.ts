import { createEntra } from './entra/site.ts';
import { powershellOutputs } from './exchange/powershell-outputs.ts';
import { createApplications } from './graph/applications.ts';
import { directoryResources } from './graph/directory.ts';
import type { Item } from './graph/filter.ts';
import { createGraph, type GraphRules } from './graph/site.ts';
import { openServer } from './http/server.ts';
import { createLedger } from './ledger.ts';
import { people } from './people.ts';
import { machinePorts, type LabPorts } from './ports.ts';
import type { LabTenant } from './tenant.ts';

export interface TenantOptions {
  /** Application id of the add-in that the tenant knows or misses. */
  readonly clientId: string;
  /** Wanted port; default any. */
  readonly port?: number;
  readonly rules?: GraphRules;
  /** App registrations that are there at first, as objects of Graph; default none. */
  readonly registrations?: readonly Item[];
}

/** One tenant being played: Entra, Graph and what PowerShell would print, at one address. */
export interface TenantWorld {
  /** `http://127.0.0.1:<port>`: sign-in and Graph alike. */
  readonly origin: string;
  /** What Exchange Online PowerShell prints; also at `/lab/powershell`. */
  readonly outputs: string;
  /** App registrations as they stand now. */
  readonly registrations: readonly Item[];
  /** A token of the tenant's administrator with these delegated permissions of Graph. */
  graphToken(permissions: readonly string[]): Promise<string>;
  issuedTokens(): readonly string[];
  close(): Promise<void>;
}

/** Plays what an administrator's tools see of `tenant`. Listens on 127.0.0.1 alone. */
export async function startTenant(tenant: LabTenant, { clientId, port = 0, rules, registrations = [] }: TenantOptions, ports: LabPorts = machinePorts): Promise<TenantWorld> {
  const server = await openServer(port, ports);
  const origin = `http://127.0.0.1:${server.port}`;
  const ledger = createLedger(ports);
  const account = people.adele;
  const entra = await createEntra({
    origin, addInOrigins: [], outlookOrigin: origin, appName: 'naa-kit', registration: 'any', credentials: { certificates: [], secrets: [] }, graphOrigins: [origin],
    account, rules: undefined, graphRules: undefined, lifetimeSeconds: 3600, ledger, ports,
  });
  const applications = createApplications(registrations, ports);
  const graph = createGraph({ origin, loginOrigin: origin, addInOrigins: [], resources: directoryResources(tenant, clientId, ports), applications, rules, ports, readToken: entra.readToken });
  const outputs = powershellOutputs(tenant);
  server.serve({
    hosts: [new URL(origin).host],
    trusts: () => [origin],
    handle: async (call) => {
      if (call.method === 'GET' && call.url.pathname === '/lab/powershell') return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, body: outputs };
      return call.url.pathname.startsWith('/v1.0/') ? graph.handle(call) : entra.site.handle(call);
    },
  });
  return { origin, outputs, registrations: applications.items, graphToken: (permissions) => entra.graphTokenFor(account, permissions), issuedTokens: ledger.tokens, close: server.close };
}
