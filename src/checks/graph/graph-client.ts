import type { GraphAnswer, GraphNeed, GraphRefusal, GraphRefused } from '../../contracts/graph.ts';
import { graphSender, isJsonObject, type GraphAccess, type GraphReply, type JsonObject, type SendToGraph } from './graph-request.ts';

/** Reads from Graph and cannot do anything else. Paths begin below `/v1.0`, with their query, e.g. `/servicePrincipals?$top=1`. */
export interface GraphClient {
  /** Origin that is asked. */
  readonly endpoint: string;
  get(path: string, need: GraphNeed): Promise<GraphAnswer<JsonObject>>;
  /** All pages of a list, up to `mostItems` (default 10 000); `isWhole` is false where more would follow or could not be had. */
  list(path: string, need: GraphNeed, mostItems?: number): Promise<GraphAnswer<readonly JsonObject[]>>;
}

const mostPages = 200;

const whyOf = (status: number | null): GraphRefusal =>
  status === null ? 'unreachable' : ({ 401: 'token', 403: 'permission', 429: 'throttled' } as const)[status] ?? 'failed';

/** Graph's own word for what went wrong, where it looks like one: nothing else of a foreign text goes further. */
function codeOf(body: JsonObject | undefined): string | null {
  const error = body?.['error'];
  const code = isJsonObject(error) ? error['code'] : undefined;
  return typeof code === 'string' && /^\w{1,64}$/.test(code) ? code : null;
}

/** What a reply other than the wanted one means. */
export const refusedOf = ({ status, body }: GraphReply, need: GraphNeed): GraphRefused => ({ state: 'refused', why: whyOf(status), status, code: codeOf(body), need });

/** Below `/v1.0` of the endpoint that was asked, or undefined: a list must not be able to send the token elsewhere. */
function nextOf(body: JsonObject, endpoint: string): string | undefined {
  const link = body['@odata.nextLink'];
  const url = typeof link === 'string' && URL.canParse(link) ? new URL(link) : undefined;
  return url?.origin === endpoint && url.pathname.startsWith('/v1.0/') && url.username === '' ? url.href : undefined;
}

async function pages(send: SendToGraph, endpoint: string, first: string, need: GraphNeed, mostItems: number): Promise<GraphAnswer<readonly JsonObject[]>> {
  const items: JsonObject[] = [];
  const seen = new Set<string>();
  for (let url: string | undefined = first; url !== undefined;) {
    seen.add(url);
    const reply = await send('GET', url);
    const value = reply.body?.['value'];
    if (reply.status !== 200 || !reply.body || !Array.isArray(value)) {
      if (seen.size > 1) return { state: 'read', value: items, isWhole: false };
      return reply.status === 404 ? { state: 'absent' } : refusedOf(reply, need);
    }
    items.push(...value.filter(isJsonObject));
    if (reply.body['@odata.nextLink'] === undefined) return { state: 'read', value: items, isWhole: true };
    url = nextOf(reply.body, endpoint);
    if (url !== undefined && (seen.has(url) || seen.size >= mostPages || items.length >= mostItems)) break;
  }
  return { state: 'read', value: items, isWhole: false };
}

/** Microsoft Graph 1.0 with one person's token. Waits where Graph throttles, at most three minutes in all its calls. */
export function graphClient(access: GraphAccess): GraphClient {
  const send = graphSender(access);
  const address = (path: string) => `${access.endpoint}/v1.0${path}`;
  return {
    endpoint: access.endpoint,
    get: async (path, need) => {
      const reply = await send('GET', address(path));
      if (reply.status === 200 && reply.body) return { state: 'read', value: reply.body, isWhole: true };
      return reply.status === 404 ? { state: 'absent' } : refusedOf(reply, need);
    },
    list: (path, need, mostItems = 10_000) => pages(send, access.endpoint, address(path), need, mostItems),
  };
}
