import type { JWTPayload } from 'jose';
import { json, type Call, type Reply } from '../http/reply.ts';
import type { Site } from '../http/server.ts';
import type { LabPorts } from '../ports.ts';
import type { Applications } from './applications.ts';
import { readCaller, requirePermission } from './bearer.ts';
import { pageOf } from './page.ts';
import { errorReply, GraphRefusal } from './refusals.ts';
import type { Resource } from './resource.ts';

/** How a Graph misbehaves. */
export interface GraphRules {
  /** Continuous access evaluation: the first token is taken back and a newer one asked for. */
  readonly accessEvaluation?: 'first-token-revoked';
  /** How many calls are answered with 429 and `Retry-After` first. Default 0. */
  readonly throttledCalls?: number;
}

/** How one Graph is set. */
export interface GraphConfig {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly loginOrigin: string;
  /** May read answers: the pages of the add-in. */
  readonly addInOrigins: readonly string[];
  readonly resources: readonly Resource[];
  /** App registrations of the tenant, where it has any. */
  readonly applications?: Applications;
  readonly rules?: GraphRules | undefined;
  readonly ports: LabPorts;
  /** Claims of a token that this world's Entra signed. */
  readToken(token: string): Promise<JWTPayload | undefined>;
}

const throttledSeconds = 2;

/** The pretend Microsoft Graph, version 1.0, read only: for whoever brings a token of this world's Entra with the permission. */
export function createGraph(config: GraphConfig): Site {
  const state = { throttled: 0, revoked: undefined as string | undefined };
  return {
    hosts: [new URL(config.origin).host],
    trusts: () => config.addInOrigins,
    handle: async (call) => {
      try {
        return await answer(call, config, state);
      } catch (error) {
        if (error instanceof GraphRefusal) return errorReply(error, call.headers['client-request-id']?.toString(), config.ports);
        throw error;
      }
    },
  };
}

async function answer(call: Call, config: GraphConfig, state: { throttled: number; revoked: string | undefined }): Promise<Reply> {
  const { applications, loginOrigin, ports, readToken, resources, rules } = config;
  const caller = await readCaller(call.headers.authorization, { loginOrigin, nowMs: ports.nowMs(), readToken });
  if (rules?.accessEvaluation === 'first-token-revoked' && (state.revoked ??= caller.tokenId) === caller.tokenId) throw evaluated(loginOrigin, ports.nowMs());
  if (state.throttled++ < (rules?.throttledCalls ?? 0)) throw new GraphRefusal(429, 'TooManyRequests', 'Too many requests.', { 'retry-after': String(throttledSeconds) });
  const path = call.url.pathname.replace(/^\/v1\.0/, '');
  const registrations = path === call.url.pathname ? undefined : await applications?.answer(call, path, caller);
  if (registrations) return registrations;
  const resource = call.method === 'GET' && path !== call.url.pathname ? resources.find((one) => one.path.test(path)) : undefined;
  if (!resource) throw new GraphRefusal(400, 'BadRequest', 'Resource not found for the segment.');
  requirePermission(caller, resource);
  const found = resource.read(caller);
  return json('items' in found ? pageOf(found, call.url) : { '@odata.context': `${call.url.origin}/v1.0/$metadata#${path.slice(1)}/$entity`, ...found.item });
}

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge; the code in the body as in the catalogue's `CAE` family. */
function evaluated(loginOrigin: string, nowMs: number): GraphRefusal {
  const claims = Buffer.from(JSON.stringify({ access_token: { nbf: { essential: true, value: String(Math.floor(nowMs / 1000)) } } })).toString('base64');
  const challenge = `Bearer realm="", authorization_uri="${loginOrigin}/common/oauth2/authorize", error="insufficient_claims", claims="${claims}"`;
  return new GraphRefusal(401, 'InvalidAuthenticationToken', 'The access token was issued before a change that continuous access evaluation noticed (TokenCreatedWithOutdatedPolicies).', { 'www-authenticate': challenge });
}
