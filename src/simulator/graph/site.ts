import type { JWTPayload } from 'jose';
import { json, type Call, type Reply } from '../http/reply.ts';
import type { Site } from '../http/server.ts';
import { people } from '../people.ts';
import type { LabPorts } from '../ports.ts';
import type { Scenario } from '../scenario.ts';
import { readCaller, requirePermission, type GraphCaller } from './bearer.ts';
import { messageResources, withoutText } from './messages.ts';
import { pageOf, type Collection } from './page.ts';
import { errorReply, GraphRefusal } from './refusals.ts';

/** How one world's Graph is set. */
export interface GraphConfig {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly loginOrigin: string;
  /** May read answers: the pages of the add-in. */
  readonly addInOrigins: readonly string[];
  readonly mailbox: Scenario['mailbox'];
  readonly rules: Scenario['graph'];
  readonly ports: LabPorts;
  /** Claims of a token that this world's Entra signed. */
  readToken(token: string): Promise<JWTPayload | undefined>;
}

/** A list that can be read, and the delegated permissions that are enough for it, least first. */
interface Resource {
  readonly path: RegExp;
  readonly permissions: readonly string[];
  read(caller: GraphCaller, config: GraphConfig): Collection;
}

const inbox: Resource = {
  path: /^\/me\/(mailFolders\/inbox\/)?messages$/i,
  permissions: ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'],
  read: ({ objectId, permissions }, { mailbox, ports }) => {
    const isElsewhere = mailbox.ewsUrl === 'exchange' && people[mailbox.of].objectId === objectId;
    if (isElsewhere) throw new GraphRefusal(404, 'MailboxNotEnabledForRESTAPI', 'This person has no mailbox in the cloud.');
    const messages = messageResources(ports.nowMs());
    const seesText = permissions.includes('Mail.Read') || permissions.includes('Mail.ReadWrite');
    return { items: seesText ? messages : messages.map(withoutText), pageSize: 10, sortsAsFiltered: true };
  },
};

const resources: readonly Resource[] = [inbox];

const throttledSeconds = 2;

/** The pretend Microsoft Graph, version 1.0, read only: lists for whoever brings a token of this world's Entra with the permission. */
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
  const { loginOrigin, ports, readToken, rules } = config;
  const caller = await readCaller(call.headers.authorization, { loginOrigin, nowMs: ports.nowMs(), readToken });
  if (rules?.accessEvaluation === 'first-token-revoked' && (state.revoked ??= caller.tokenId) === caller.tokenId) throw evaluated(loginOrigin, ports.nowMs());
  if (state.throttled++ < (rules?.throttledCalls ?? 0)) throw new GraphRefusal(429, 'TooManyRequests', 'Too many requests.', { 'retry-after': String(throttledSeconds) });
  const path = call.url.pathname.replace(/^\/v1\.0/, '');
  const resource = call.method === 'GET' && path !== call.url.pathname ? resources.find((one) => one.path.test(path)) : undefined;
  if (!resource) throw new GraphRefusal(400, 'BadRequest', 'Resource not found for the segment.');
  requirePermission(caller, resource.permissions);
  return json(pageOf(resource.read(caller, config), call.url));
}

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge; the code in the body as in the catalogue's `CAE` family. */
function evaluated(loginOrigin: string, nowMs: number): GraphRefusal {
  const claims = Buffer.from(JSON.stringify({ access_token: { nbf: { essential: true, value: String(Math.floor(nowMs / 1000)) } } })).toString('base64');
  const challenge = `Bearer realm="", authorization_uri="${loginOrigin}/common/oauth2/authorize", error="insufficient_claims", claims="${claims}"`;
  return new GraphRefusal(401, 'InvalidAuthenticationToken', 'The access token was issued before a change that continuous access evaluation noticed (TokenCreatedWithOutdatedPolicies).', { 'www-authenticate': challenge });
}
