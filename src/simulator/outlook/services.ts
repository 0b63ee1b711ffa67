import type { BrokerAnswer, BrokerRequest } from '../broker.ts';
import type { ScenarioListing, WorldInfo } from '../world-info.ts';
import type { Site } from './address.ts';

/** What the Outlook page asks of the lab behind it. Every call rejects when the lab does not answer as it must. */
export interface LabServices {
  scenarios(): Promise<readonly ScenarioListing[]>;
  /** `undefined`: there is no such scenario. */
  world(scenario: string, site: Site): Promise<WorldInfo | undefined>;
  restart(scenario: string): Promise<void>;
  broker(world: WorldInfo, request: BrokerRequest): Promise<BrokerAnswer>;
  exchangeToken(world: WorldInfo, audience: string): Promise<ExchangeAnswer>;
}

export type ExchangeAnswer = { readonly token: string } | { readonly errorCode: number; readonly errorName: string; readonly errorMessage: string };

export function labServices(fetch: typeof globalThis.fetch): LabServices {
  const read = async <T>(address: string, post?: unknown): Promise<T> => {
    const response = await fetch(address, post === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(post) });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return (await response.json()) as T;
  };
  return {
    scenarios: () => read('/lab/scenarios'),
    async world(scenario, site) {
      const response = await fetch(`/lab/world?${new URLSearchParams({ scenario, site })}`);
      if (response.status === 404) return undefined;
      if (!response.ok) throw new Error(`/lab/world answered ${response.status}`);
      return (await response.json()) as WorldInfo;
    },
    async restart(scenario) {
      const response = await fetch(`/lab/restart?${new URLSearchParams({ scenario })}`, { method: 'POST' });
      if (!response.ok) throw new Error(`/lab/restart answered ${response.status}`);
    },
    broker: ({ loginOrigin }, request) => read(`${loginOrigin}/lab/broker`, request),
    exchangeToken: ({ exchangeOrigin, scenario }, audience) => read(`${exchangeOrigin}/lab/identity-token`, { person: scenario.mailbox.of, audience }),
  };
}
