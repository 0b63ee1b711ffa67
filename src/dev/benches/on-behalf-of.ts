import { createAcquireToken, type TokenWish } from '../../backend/on-behalf-of/acquire-token.ts';
import { DelegatedTokens } from '../../backend/on-behalf-of/delegated-tokens.ts';
import { configFromEnvironment } from '../../backend/index.ts';
import { deployment } from '../../deployment/index.ts';
import type { Bench, Figure } from '../bench/figure.ts';
import { median } from '../bench/median.ts';
import { authority, mintTokens, newKey, tenant } from './backend/tokens.ts';
import { bareMsal } from './on-behalf-of/bare-msal.ts';
import { grant } from './on-behalf-of/pretend-entra.ts';

const sizes = [1_000, 5_000] as const;
const rounds = 7;
/** Calls a round: bare msal-node needs tens of milliseconds for one. */
const calls = { ours: 5_000, bare: 15 } as const;
const { cloud, entra } = deployment;
const scope = `${cloud.graph}/Mail.ReadBasic`;

type Acquire = (assertion: string, index: number) => Promise<unknown>;

/** Calls a second of processor time, over as many of the users in turn. */
async function rateOf(acquire: Acquire, assertions: readonly string[], count: number, start: number): Promise<number> {
  const before = process.cpuUsage();
  for (let call = 0; call < count; call++) {
    const index = (start + call * 7) % assertions.length;
    await acquire(assertions[index]!, index);
  }
  const { user, system } = process.cpuUsage(before);
  return (count * 1e6) / (user + system);
}

async function measure(users: number, assertions: readonly string[]): Promise<Figure[]> {
  const tokens = new DelegatedTokens(createAcquireToken(configFromEnvironment({}, deployment), { kind: 'secret', secret: 'the-value-of-a-client-secret' }, { sendRequest: grant, clock: Date.now }), Date.now);
  const wish = (assertion: string): TokenWish => ({ assertion, tenantId: tenant, scope, canBeChallenged: false, correlationId: undefined });
  const ours: Acquire = (assertion, index) => tokens.get(wish(assertion), { tenantId: tenant, objectId: String(index) });
  const app = bareMsal(authority, entra.clientId, tenant);
  const bare: Acquire = (oboAssertion) => app.acquireTokenOnBehalfOf({ oboAssertion, scopes: [scope] });
  const firstRate = await rateOf(ours, assertions, users, 0);
  // Without a look at the cache, which grows with every user: filling it costs enough as it is.
  for (const oboAssertion of assertions) await app.acquireTokenOnBehalfOf({ oboAssertion, scopes: [scope], skipCache: true });

  const played: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    played.push({ ours: await rateOf(ours, assertions, calls.ours, round), bare: await rateOf(bare, assertions, calls.bare, round) });
  }
  return [
    { name: `cached-acquires-${users}-users`, value: median(played.map((one) => one.ours)), unit: 'calls/CPU-s', versus: { value: median(played.map((one) => one.bare)), what: 'bare msal-node' }, ratio: median(played.map((one) => one.ours / one.bare)) },
    { name: `first-acquires-${users}-users`, value: firstRate, unit: 'calls/CPU-s' },
  ];
}

/** How often a token that is already there is handed out per second of processor time, by ours and by bare msal-node side by side; and a first one, without the network. */
const bench: Bench = async (say) => {
  const { privateKey } = newKey();
  const figures: Figure[] = [];
  for (const users of sizes) {
    say(`${users.toLocaleString('en')} users: signing their tokens, then ${rounds} rounds`);
    figures.push(...(await measure(users, mintTokens(users, privateKey, Math.floor(Date.now() / 1000)))));
  }
  return figures;
};
export default bench;
