import type { Deployment } from '../contracts/deployment.ts';
import { KitError } from '../errors/index.ts';
import { otherPageAddress } from './add-in/other-page.ts';
import { json, redirect, type Call, type Reply } from './http/reply.ts';
import { openServer } from './http/server.ts';
import { contentTypeOf, fileBytes, fileReply } from './http/static-files.ts';
import type { StartLabBackend } from './lab-backend.ts';
import { machinePorts, type LabPorts } from './ports.ts';
import type { Scenario } from './scenario.ts';
import { startWorld, type World } from './world.ts';
import type { ScenarioListing } from './world-info.ts';

export interface LabOptions {
  /** Wanted port of the Outlook page; 0 means any, a taken one falls back to any. */
  readonly port: number;
  /** Folders of the built pane and of the built lab pages. */
  readonly paneDir: string;
  readonly labDir: string;
  readonly scenarios: readonly Scenario[];
  readonly deployment: Deployment;
  readonly startBackend: StartLabBackend;
  /** Any other page to show in the frame. */
  readonly addInUrl?: string | undefined;
  /** Of Entra's tokens; default 3600. */
  readonly tokenLifetimeSeconds?: number | undefined;
}

export interface Lab {
  /** `http://outlook.localhost:<port>`. */
  readonly address: string;
  /** The world of a scenario, started on first use. Throws `KitError('scenario-unknown')`. */
  world(scenarioId: string): Promise<World>;
  close(): Promise<void>;
}

/** Starts the pretend Outlook and, on demand, one world per scenario. Everything listens on 127.0.0.1 only. */
export async function startLab(options: LabOptions, ports: LabPorts = machinePorts): Promise<Lab> {
  const otherPage = options.addInUrl === undefined ? undefined : otherPageAddress(options.addInUrl);
  const server = await openServer(options.port, ports);
  const address = `http://outlook.localhost:${server.port}`;
  const worlds = new Map<string, Promise<World>>();

  const start = (scenarioId: string, former?: Promise<World>): Promise<World> => {
    const scenario = options.scenarios.find(({ id }) => id === scenarioId);
    if (!scenario) return Promise.reject(new KitError('scenario-unknown'));
    const world = startWorld(scenario, { ...options, otherPage, outlookOrigin: address, ports }).finally(async () => {
      // Also when the new world could not start: nobody asks for the former one any more. Not before, or its ports could come again.
      await (await former?.catch(() => undefined))?.close();
    });
    worlds.set(scenarioId, world);
    // A world that could not start is tried again at the next request.
    world.catch(() => worlds.get(scenarioId) === world && worlds.delete(scenarioId));
    return world;
  };
  const world = (scenarioId: string) => worlds.get(scenarioId) ?? start(scenarioId);
  const restart = (scenarioId: string) => start(scenarioId, worlds.get(scenarioId));

  server.serve({
    hosts: [new URL(address).host, `127.0.0.1:${server.port}`],
    trusts: () => [address],
    handle: (call) => answer(call, { address, options, world, restart }),
  });
  return {
    address,
    world,
    close: async () => {
      // The server first: nobody may start a world behind our back.
      await server.close();
      const started = await Promise.allSettled(worlds.values());
      await Promise.all(started.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)));
    },
  };
}

interface Playing {
  readonly address: string;
  readonly options: LabOptions;
  world(scenarioId: string): Promise<World>;
  restart(scenarioId: string): Promise<World>;
}

async function answer(call: Call, { address, options, restart, world }: Playing): Promise<Reply> {
  const { pathname: path, searchParams: query } = call.url;
  const scenarioId = query.get('scenario') ?? '';
  const site = query.get('site') === 'same' ? 'same' : 'cross';
  if (call.method === 'POST' && path === '/lab/restart') return json((await restart(scenarioId)).info(site));
  if (call.method !== 'GET' && call.method !== 'HEAD') throw new KitError('route-not-found');
  // The other name of this machine is another origin, which the worlds do not know.
  if (call.url.host !== new URL(address).host) return redirect(`${address}${path}${call.url.search}`);
  if (path === '/lab/scenarios') return json(options.scenarios.map(listing));
  if (path === '/lab/world') return json((await world(scenarioId)).info(site));
  const file = path === '/' ? '/outlook.html' : path;
  return fileReply(call, contentTypeOf(file), await fileBytes(options.labDir, file), { 'cache-control': 'no-cache' });
}

const listing = ({ id, title }: Scenario): ScenarioListing => ({ id, title: { en: title.en, it: title.it } });
