import type { Credential } from '../contracts/credential.ts';
import { authorizationSchemes, correlationHeader, problemContentType, wayHeader, type Me, type Problem } from '../contracts/wire.ts';
import { isKitError, KitError, type ErrorCode } from '../errors/index.ts';
import { decodeBase64Url } from './decode-base64-url.ts';
import type { AuthPorts } from './ports.ts';
import { within } from './within.ts';

const timeoutMs = 8000;

/** The backend wants more claims in the token (RFC 9470 in spirit, Entra's `insufficient_claims` in letter). */
export class ClaimsChallenge extends Error {
  override readonly name = 'ClaimsChallenge';
  /** Claims JSON to request the next token with. */
  readonly claims: string;
  constructor(claims: string) {
    super('claims-required');
    this.claims = claims;
  }
}

/**
 * `GET /api/me`: who the backend says you are. Throws `ClaimsChallenge`; `offline`, `backend-unreachable`, `backend-failed`; or
 * the backend's own code when its answer is a problem document.
 */
export async function callBackend({ settings, fetch, journal, newId, host }: AuthPorts, { path, kind, token }: Credential): Promise<Me> {
  const correlationId = newId();
  const abort = new AbortController();
  try {
    const { me, status } = await within(timeoutMs, ask(abort.signal));
    journal.write({ step: 'call', event: 'backend-answered', outcome: 'ok', path, correlationId, details: { status, credential: me.credential, oldAccount: me.oldAccount, isNew: me.isNew } });
    return me;
  } catch (thrown) {
    abort.abort();
    const error = thrown instanceof ClaimsChallenge || isKitError(thrown) ? notSilence(thrown) : new KitError(host.isOnline() ? 'backend-unreachable' : 'offline', { cause: thrown });
    const challenged = error instanceof ClaimsChallenge;
    journal.write({ step: 'call', event: challenged ? 'claims-challenge' : 'backend-refused', outcome: challenged ? 'waiting' : 'failed', path, correlationId, code: challenged ? 'claims-required' : error.code, details: { credential: kind } });
    throw error;
  }

  /** Words of closed lists; what Office says is encoded all the same, since a header takes no other letters. */
  function way(): string {
    const detour = journal.lines().find((line) => line.code && line.path !== path)?.code ?? '-';
    return [path, host.platform, host.hostName, detour].map(encodeURIComponent).join(' ');
  }

  /** Head and body both: a body that never ends is no answer either. */
  async function ask(signal: AbortSignal): Promise<{ me: Me; status: number }> {
    const response = await fetch(`${settings.backendOrigin}/api/me`, {
      headers: { authorization: `${authorizationSchemes[kind]} ${token}`, [correlationHeader]: correlationId, [wayHeader]: way() },
      cache: 'no-store', signal,
    });
    if (!response.ok) throw await refusalOf(response);
    return { me: (await response.json()) as Me, status: response.status };
  }
}

const notSilence = <E extends ClaimsChallenge | KitError>(error: E): E | KitError => (isKitError(error, 'step-timed-out') ? new KitError('backend-unreachable', { cause: error }) : error);

/** What the backend refuses with: a challenge, its own code, or `backend-failed`. */
export async function refusalOf(response: Response): Promise<ClaimsChallenge | KitError> {
  const challenge = response.headers.get('www-authenticate') ?? '';
  const claims = /error="insufficient_claims"/.test(challenge) ? /claims="([^"]+)"/.exec(challenge)?.[1] : undefined;
  if (response.status === 401 && claims) return new ClaimsChallenge(decodeBase64Url(claims));
  const problem = response.headers.get('content-type')?.startsWith(problemContentType) ? ((await response.json()) as Partial<Problem>) : {};
  const said = [problem.explains, problem.traceId && `traceId ${problem.traceId}`].filter(Boolean).join(', ');
  const foreign = { source: 'backend' as const, code: String(response.status), ...(said ? { text: said } : {}) };
  // A code that this pane is too old to know is still carried on: the sentence for it falls back to the general one.
  if (problem.code && response.status < 500) return new KitError(problem.code as ErrorCode, { foreign, values: { status: response.status } } as never);
  return new KitError('backend-failed', { values: { status: response.status }, foreign });
}
