import type { BrokerAnswer, BrokerRequest } from '../broker.ts';
import type { AskName, Asks, HostFacts, OfficeFailure } from '../host-protocol.ts';
import type { WorldInfo } from '../world-info.ts';
import { windowFor, type ShowWindow } from './broker-window.ts';
import { mayPrompt, officeFailure, officeFailures } from './office-failure.ts';
import type { ExchangeAnswer } from './services.ts';

export interface AskParts {
  readonly world: WorldInfo;
  facts(): HostFacts;
  readonly broker: (request: BrokerRequest) => Promise<BrokerAnswer>;
  readonly exchangeToken: (audience: string) => Promise<ExchangeAnswer>;
  readonly show: ShowWindow;
}

type Answers = { [N in AskName]: (sends: Asks[N]['sends']) => Promise<Asks[N]['gets']> };

/** What Outlook does for the calls of `Office`. Rejects with an `OfficeFailure`, which the frame hands on. */
export const frameAsks = (parts: AskParts): Answers => ({
  hello: async () => parts.facts(),
  'office-token': (options) => officeToken(options, parts),
  'exchange-token': ({ kind }) => exchangeToken(kind, parts),
});

async function officeToken(options: Asks['office-token']['sends'], { world, broker, show }: AskParts): Promise<string> {
  if (world.scenario.network === 'offline') throw officeFailures.noToken;
  const request = { for: 'office', ...world.webApplication, claims: options.authChallenge } as const;
  const silent = await broker({ ...request, interaction: 'none' });
  if (silent.ok) return silent.access_token;
  if (!mayPrompt(silent.error, options)) throw officeFailure(silent.error);
  if ((await show(windowFor(silent.error, world.scenario), silent.error)) === 'cancelled') throw officeFailures.cancelled;
  const asked = await broker({ ...request, interaction: 'accepted' });
  if (!asked.ok) throw officeFailure(asked.error);
  return asked.access_token;
}

/**
 * The identity token is made out to the page of the add-in as its manifest names it. The callback token is made out to
 * Exchange itself: the lab's Exchange has no EWS, but whoever takes the one for the other is refused.
 */
async function exchangeToken(kind: 'identity' | 'callback', { world, exchangeToken: ask }: AskParts): Promise<string> {
  if (world.scenario.network === 'offline') throw officeFailures.noNetwork;
  const { origin, pathname } = new URL(world.addInUrl);
  const answer = await ask(kind === 'identity' ? `${origin}${pathname}` : world.exchangeOrigin);
  if ('token' in answer) return answer.token;
  const failure: OfficeFailure = { code: answer.errorCode, name: answer.errorName, message: answer.errorMessage };
  throw failure;
}
