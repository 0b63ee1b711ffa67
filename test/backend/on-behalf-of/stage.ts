import { Writable } from 'node:stream';
import { startBackend, type BackendConfig, type RunningBackend } from '../../../src/backend/index.ts';
import type { ClientCredential } from '../../../src/backend/on-behalf-of/client-credential.ts';
import type { IncomingAnswer, OutgoingRequest } from '../../../src/backend/outgoing/send-request.ts';
import { apiClient, startEntra, tenant, type Claims } from '../world/entra.ts';

export const graphOrigin = 'http://127.0.0.1:1';
export const secret: ClientCredential = { kind: 'secret', secret: 'the-value-of-a-client-secret' };

type Answer = Partial<IncomingAnswer> | Error;
type Script = (request: OutgoingRequest) => Answer | Promise<Answer>;

export const json = (body: unknown, status = 200, headers: IncomingAnswer['headers'] = {}): Answer => ({ status, headers, text: JSON.stringify(body) });
export const tokenAnswer = (token = 'graph-token', expiresIn = 3600): Answer => json({ token_type: 'Bearer', scope: 'Mail.ReadBasic', expires_in: expiresIn, access_token: token });
export const entraError = (error: string, number: number, more: object = {}, status = 400): Answer =>
  json({ error, error_description: `AADSTS${number}: a sentence of Entra's with adele@contoso.test in it.`, error_codes: [number], ...more }, status);
export const oneMail = json({ value: [{ id: 'x', subject: 'Offer', from: { emailAddress: { name: 'Elena Marchi', address: 'elena@northwind.test' } }, receivedDateTime: '2026-11-21T09:42:00Z', body: { content: 'not for us' } }] });

export interface Stage {
  /** Milliseconds. */
  now: number;
  entra: Script;
  graph: Script;
  readonly sent: OutgoingRequest[];
  readonly backend: RunningBackend;
  log(): string;
  /** How many requests went to addresses with this in them. */
  asked(part: string): number;
  token(claims?: Claims): string;
  call(token?: string): Promise<Response>;
  close(): Promise<void>;
}

/** A backend whose requests to Entra's token endpoint and to Graph are answered by two scripts. */
export async function openStage(credential: ClientCredential | 'none' = secret, changes: Partial<BackendConfig['entra']> = {}): Promise<Stage> {
  const entra = await startEntra();
  const lines: string[] = [];
  const sent: OutgoingRequest[] = [];
  const config: BackendConfig = {
    listen: { host: '127.0.0.1', port: 0 },
    entra: { authority: entra.origin, clientId: apiClient, scopeName: 'access_as_user', allowedTenants: [tenant], allowedClientIds: [], ...changes },
    exchange: { trusted: [], audiences: [], cloudHostSuffixes: [] },
    allowedOrigins: [],
    storeFile: ':memory:',
    onBehalfOf: credential === 'none' ? undefined : { graph: graphOrigin, credential },
    mode: 'lab',
  };
  // MSAL reads the system's clock, so ours begins there.
  const time = { now: Date.now() };
  const backend = await startBackend(config, {
    clock: () => time.now,
    logTo: new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }),
    environment: { NODE_ENV: 'test' },
    sendRequest: async (request) => {
      sent.push(request);
      const answer = await (request.url.startsWith(graphOrigin) ? stage.graph : stage.entra)(request);
      if (answer instanceof Error) throw answer;
      return { status: 200, headers: {}, text: '', ...answer };
    },
  });
  const stage: Stage = {
    get now() { return time.now; },
    set now(value) { time.now = value; },
    entra: () => tokenAnswer(),
    graph: () => oneMail,
    sent,
    backend,
    log: () => lines.join(''),
    asked: (part) => sent.filter(({ url }) => url.includes(part)).length,
    token: (claims = {}) => entra.token(Math.floor(time.now / 1000), claims),
    call: (token = stage.token()) => fetch(`${backend.origin}/api/mail/latest`, { headers: { authorization: `Bearer ${token}` } }),
    close: async () => void (await Promise.all([backend.close(), entra.close()])),
  };
  return stage;
}

export const claimsIn = (response: Response): unknown => {
  const challenge = response.headers.get('www-authenticate') ?? '';
  const claims = /claims="([^"]+)"/.exec(challenge)?.[1];
  return challenge.includes('error="insufficient_claims"') && claims ? JSON.parse(Buffer.from(claims, 'base64').toString('utf8')) : undefined;
};
