import { Type } from '@fastify/type-provider-typebox';
import { KitError } from '../../errors/index.ts';
import type { Graph } from '../on-behalf-of/graph.ts';
import { isJsonObject, type JsonObject } from '../validate-token/strict-json.ts';
import type { Authenticate, Server } from './authenticate.ts';

const textOrNull = Type.Union([Type.String(), Type.Null()]);

/** The newest message of the inbox, for its owner's eyes: who wrote it by name, never by address, and nothing of what it says. */
const latestMail = Type.Object({
  message: Type.Union([Type.Object({ subject: textOrNull, from: textOrNull, receivedAt: textOrNull }), Type.Null()]),
});

/** The inbox alone: `/me/messages` also has drafts, what was sent and chats of Teams (graph/api/user-list-messages). */
const newest = '/me/mailFolders/inbox/messages?$top=1&$select=subject,from,receivedDateTime&$orderby=receivedDateTime%20desc';

const longestText = 512;
const shown = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, longestText) : null);
const member = (value: unknown, name: string): unknown => (isJsonObject(value) ? value[name] : undefined);

const messageOf = (message: JsonObject) => ({
  subject: shown(message.subject),
  from: shown(member(member(message.from, 'emailAddress'), 'name')),
  receivedAt: shown(message.receivedDateTime),
});

/** `GET /api/mail/latest`: the worked example of a call on the person's behalf. `graph` is absent where the service has no credential of its own. */
export function addLatestMail(app: Server, authenticate: Authenticate, graph: Graph | undefined): void {
  app.get('/api/mail/latest', { schema: { response: { 200: latestMail } } }, async (request) => {
    const caller = await authenticate(request.call);
    if (!graph) throw new KitError('on-behalf-of-not-configured');
    const { value } = await graph.get(caller, { path: newest, permission: 'Mail.ReadBasic', correlationId: request.call.correlationId });
    const first: unknown = Array.isArray(value) ? value[0] : undefined;
    return { message: isJsonObject(first) ? messageOf(first) : null };
  });
}
