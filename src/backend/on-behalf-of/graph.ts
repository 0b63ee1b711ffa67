import { KitError } from '../../errors/index.ts';
import type { BackendConfig } from '../config.ts';
import type { Caller } from '../http/authenticate.ts';
import type { IncomingAnswer } from '../outgoing/send-request.ts';
import type { BackendPorts } from '../ports.ts';
import type { EntraPerson } from '../validate-token/prove.ts';
import { isJsonObject, type JsonObject } from '../validate-token/strict-json.ts';
import type { TokenWish } from './acquire-token.ts';
import { ClaimsWanted } from './claims-wanted.ts';
import type { ClientCredential } from './client-credential.ts';
import { DelegatedTokens } from './delegated-tokens.ts';
import { isUnavailable, retryAfterOf, unavailable } from './unavailable.ts';

export interface OnBehalfOfConfig {
  /** Origin of Microsoft Graph in the cloud of `entra.authority`. */
  readonly graph: string;
  readonly credential: ClientCredential;
}

/** One reading from Graph. */
export interface GraphRequest {
  /** Below `/v1.0`, with its query. */
  readonly path: string;
  /** The least delegated permission that is enough, e.g. `Mail.ReadBasic`. */
  readonly permission: string;
  readonly correlationId: string | undefined;
}

/** Microsoft Graph, asked with the rights of the person who calls and no others. */
export interface Graph {
  /** Rejects with the errors of `AcquireToken`, `token-expired`, `mailbox-not-in-cloud`, `graph-refused` and `microsoft-unavailable`. */
  get(caller: Caller, request: GraphRequest): Promise<JsonObject>;
  /** Every token held for this person is dropped. */
  forget(person: EntraPerson): void;
}

const timeoutMs = 4_000;
const longestBytes = 256 * 1024;

/** msal-node is loaded here and not before: whoever asks nothing of Graph does not need it. */
export async function createGraph(config: BackendConfig, { graph, credential }: OnBehalfOfConfig, ports: Pick<BackendPorts, 'sendRequest' | 'clock'>): Promise<Graph> {
  const { createAcquireToken } = await import('./acquire-token.ts');
  const tokens = new DelegatedTokens(createAcquireToken(config, credential, ports), ports.clock);
  const allowed = config.mode === 'lab' ? 'loopback' : 'public';

  async function send(path: string, token: string, correlationId: string | undefined): Promise<IncomingAnswer> {
    const headers = { authorization: `Bearer ${token}`, ...(correlationId === undefined ? {} : { 'client-request-id': correlationId }) };
    try {
      return await ports.sendRequest({ method: 'GET', url: `${graph}/v1.0${path}`, headers, allowed, timeoutMs, longestBytes });
    } catch (error) {
      throw unavailable('Microsoft Graph', undefined, error);
    }
  }

  return {
    async get({ credential: { token: assertion }, proof }, { path, permission, correlationId }) {
      const { identity, canBeChallenged, expiresSeconds } = proof;
      if (identity.kind !== 'entra') throw new KitError('mailbox-not-in-cloud');
      // Our own calls allow for a clock that is late, Entra does not when it is asked to exchange.
      if (expiresSeconds * 1000 <= ports.clock()) throw new KitError('token-expired');
      const wish: TokenWish = { assertion, tenantId: identity.issuer, scope: `${graph}/${permission}`, canBeChallenged, correlationId };
      const answer = await send(path, await tokens.get(wish, { tenantId: identity.issuer, objectId: identity.subject }), correlationId);
      if (answer.status === 200) return bodyOf(answer);
      if (answer.status === 401) tokens.drop(wish);
      throw refusalOf(answer, canBeChallenged, ports.clock());
    },
    forget: (person) => tokens.forget(person),
  };
}

function bodyOf({ text }: IncomingAnswer): JsonObject {
  const body = parsed(text);
  if (!body) throw unavailable('Microsoft Graph', undefined, new Error('the answer is not a JSON object'));
  return body;
}

function parsed(text: string): JsonObject | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return isJsonObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Decided by the status and by a challenge; the code in the body only explains. */
function refusalOf({ status, headers, text }: IncomingAnswer, canBeChallenged: boolean, nowMs: number): KitError {
  if (isUnavailable(status)) return unavailable('Microsoft Graph', retryAfterOf(headers, nowMs), new Error(`the answer was ${status}`));
  const foreign = { source: 'graph', code: identifierOf(status, text) } as const;
  const cause = status === 401 || status === 403 ? ClaimsWanted.fromChallenge(headers['www-authenticate']) : undefined;
  if (cause) return new KitError(canBeChallenged ? 'claims-required' : 'claims-unmet', { foreign, cause });
  return new KitError(status === 404 ? 'mailbox-not-in-cloud' : 'graph-refused', { foreign });
}

/** As the catalogue names it: `GRAPH:` and the code of the error resource, else the status. */
function identifierOf(status: number, text: string): string {
  const error = parsed(text)?.error;
  const code = isJsonObject(error) ? error.code : undefined;
  return `GRAPH:${typeof code === 'string' && /^\w{1,64}$/.test(code) ? code : `HTTP${status}`}`;
}
