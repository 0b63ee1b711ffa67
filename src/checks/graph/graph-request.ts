/** What the calls take from outside. */
export interface GraphPorts {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  clock(): number;
  sleep(ms: number): Promise<void>;
}

export interface GraphAccess extends GraphPorts {
  /** Goes into the header of each request and nowhere else. */
  readonly token: string;
  /** Origin of Graph, from `graphCloud`. */
  readonly endpoint: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export interface GraphReply {
  /** Null where no answer came. */
  readonly status: number | null;
  /** Undefined where the answer is not a JSON object. */
  readonly body: JsonObject | undefined;
  readonly retryAfter: string | null;
}

/** Sends one request to an address of the endpoint and waits as Graph asks to. Never rejects: what went wrong is in the reply. */
export type SendToGraph = (method: 'GET' | 'POST' | 'PATCH', url: string, body?: JsonObject) => Promise<GraphReply>;

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

const timeoutMs = 30_000;
const longestBytes = 16 * 1024 * 1024;
const mostTries = 4;
const longestWaitMs = 60_000;
/** Of all waits together: a check that says what is missing is better than one that does not end. */
const longestWaitsMs = 180_000;

const noAnswer: GraphReply = { status: null, body: undefined, retryAfter: null };

/** Graph has not acted on a request that it answers with 429; of the others this is known only where asking again changes nothing. */
const isWorthAnotherTry = (method: string, status: number | null): boolean => status === 429 || (method === 'GET' && (status === null || (status >= 502 && status <= 504)));

/** Seconds or a date (RFC 9110, 10.2.3); without them longer from try to try, as https://learn.microsoft.com/graph/throttling asks. */
function waitMs(retryAfter: string | null, tries: number, nowMs: number): number {
  if (retryAfter !== null && /^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const until = retryAfter === null ? NaN : Date.parse(retryAfter);
  return Number.isNaN(until) ? 1000 * 2 ** (tries - 1) : Math.max(0, until - nowMs);
}

async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > longestBytes) throw new Error('the answer is too large');
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

function jsonIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function once({ fetch, token }: GraphAccess, method: string, url: string, body: JsonObject | undefined): Promise<GraphReply> {
  const headers = { accept: 'application/json', authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  try {
    // A redirect could lead the token elsewhere, so it is an answer like any other.
    const response = await fetch(url, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    return { status: response.status, body: jsonIn(await textOf(response)), retryAfter: response.headers.get('retry-after') };
  } catch {
    return noAnswer;
  }
}

export function graphSender(access: GraphAccess): SendToGraph {
  let waitedMs = 0;
  return async (method, url, body) => {
    if (new URL(url).origin !== access.endpoint) throw new Error('a token of Graph goes to Graph alone');
    for (let tries = 1; ; tries += 1) {
      const reply = await once(access, method, url, body);
      const wait = waitMs(reply.retryAfter, tries, access.clock());
      if (!isWorthAnotherTry(method, reply.status) || tries === mostTries || wait > longestWaitMs || waitedMs + wait > longestWaitsMs) return reply;
      waitedMs += wait;
      await access.sleep(wait);
    }
  };
}
