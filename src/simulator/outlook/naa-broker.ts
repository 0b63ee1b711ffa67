import type { BrokerAnswer, BrokerRequest } from '../broker.ts';
import { people } from '../people.ts';
import type { WorldInfo } from '../world-info.ts';
import { bridgeError, bridgeToken, canBeAsked, hostError, type BridgeError } from './bridge-status.ts';
import { windowFor, type ShowWindow } from './broker-window.ts';

/** A request as MSAL puts it on the bridge: the method, and for tokens what is wanted. Read in 5.29.0 and 4.30.0. */
interface BridgeRequest {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId: string; readonly scope: string; readonly claims?: string; readonly correlationId?: string };
}

export interface BrokerParts {
  readonly world: WorldInfo;
  readonly broker: (request: BrokerRequest) => Promise<BrokerAnswer>;
  readonly show: ShowWindow;
}

type Answer = { success: true; [part: string]: unknown } | { success: false; error: BridgeError };

/** Answers one message of MSAL as Outlook's broker does: JSON text in, JSON text out. */
export async function answerBridge(text: string, parts: BrokerParts): Promise<string> {
  const request = JSON.parse(text) as BridgeRequest;
  const answer = await answerTo(request, parts);
  return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...answer });
}

async function answerTo({ method, tokenParams }: BridgeRequest, parts: BrokerParts): Promise<Answer> {
  if (method === 'GetInitContext') return { success: true, initContext: initContext(parts.world) };
  if ((method !== 'GetToken' && method !== 'GetTokenPopup') || !tokenParams) return refuse({ ...hostError('PERSISTENT_ERROR'), code: 'unsupported_method' });
  if (parts.world.scenario.network === 'offline') return refuse(hostError('NO_NETWORK'));
  try {
    return await token(tokenParams, method === 'GetTokenPopup', parts);
  } catch {
    // The pretend Entra is gone: for Outlook that is no network.
    return refuse(hostError('NO_NETWORK'));
  }
}

/** Always silently first: where nothing is to be asked, a window is not even opened. */
async function token(wanted: NonNullable<BridgeRequest['tokenParams']>, mayAsk: boolean, { world, broker, show }: BrokerParts): Promise<Answer> {
  const { clientId, scope, claims, correlationId } = wanted;
  const request = { for: 'naa', clientId, scope, claims, correlationId } as const;
  const silent = await broker({ ...request, interaction: 'none' });
  if (silent.ok) return { success: true, ...bridgeToken(silent) };
  if (!mayAsk || !canBeAsked(silent.error)) return refuse(bridgeError(silent.error, 'silent'));
  if ((await show(windowFor(silent.error, world.scenario), silent.error)) === 'cancelled') return refuse(hostError('USER_CANCEL'));
  const asked = await broker({ ...request, interaction: 'accepted' });
  return asked.ok ? { success: true, ...bridgeToken(asked) } : refuse(bridgeError(asked.error, 'window'));
}

const refuse = (error: BridgeError): Answer => ({ success: false, error });

/** `environment` must be an alias of the authority that the pane is configured with, else MSAL never finds its cache again. */
function initContext({ account }: WorldInfo) {
  const { objectId, tenantId } = people[account];
  return {
    sdkName: 'outlook-naa-kit-lab', sdkVersion: '1',
    capabilities: { queryAccount: true },
    accountContext: { homeAccountId: `${objectId}.${tenantId}`, environment: 'login.windows.net', tenantId },
  };
}
