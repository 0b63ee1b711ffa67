import type { Credential } from '../contracts/credential.ts';
import { pathNames, type PathName } from '../contracts/path.ts';
import { authorizationSchemes, correlationHeader, type CredentialKind, type Me } from '../contracts/wire.ts';
import { isKitError, KitError } from '../errors/index.ts';
import { callBackend, ClaimsChallenge, refusalOf } from './call-backend.ts';
import { exchangeIdentityPath } from './paths/exchange-identity.ts';
import type { AuthPorts } from './ports.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { within } from './within.ts';

const timeoutMs = 8000;
const entraPaths: readonly PathName[] = pathNames.filter((name) => name !== 'exchange-identity');

interface Call {
  readonly kind: CredentialKind;
  readonly token: string;
  readonly body?: object;
}

/** One POST, as `callBackend` does its GET: refusals by their own code, silence as `offline` or `backend-unreachable`. */
async function post<T>({ settings, fetch, newId, host }: AuthPorts, route: string, { kind, token, body }: Call): Promise<T> {
  const abort = new AbortController();
  const ask = async (): Promise<T> => {
    const response = await fetch(`${settings.backendOrigin}${route}`, {
      method: 'POST', cache: 'no-store', signal: abort.signal,
      headers: { authorization: `${authorizationSchemes[kind]} ${token}`, [correlationHeader]: newId(), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw await refusalOf(response);
    return (await response.json()) as T;
  };
  try {
    return await within(timeoutMs, ask());
  } catch (thrown) {
    abort.abort();
    if (thrown instanceof ClaimsChallenge || (isKitError(thrown) && !isKitError(thrown, 'step-timed-out'))) throw thrown;
    throw new KitError(host.isOnline() ? 'backend-unreachable' : 'offline', { cause: thrown });
  }
}

/** With the Entra token in hand: a ticket, a fresh Exchange token, and the two together to the backend. Ends as `callBackend` does. */
const connect = (ports: AuthPorts) => async (entra: Credential): Promise<Me> => {
  const { ticket } = await post<{ ticket: string }>(ports, '/api/link-tickets', entra);
  const exchange = await exchangeIdentityPath(ports).acquire({ interactive: false, hasOwnServer: true }).catch((cause: unknown) => {
    // By its own code it would only mean that another way to a token is to be tried.
    throw new KitError('exchange-proof-missing', { cause, foreign: isKitError(cause) ? cause.foreign : undefined });
  });
  try {
    await post(ports, '/api/links', { ...exchange, body: { ticket } });
    ports.journal.write({ step: 'call', event: 'accounts-linked', outcome: 'ok', path: entra.path });
  } catch (error) {
    ports.journal.write({ step: 'call', event: 'link-refused', outcome: 'failed', path: entra.path, ...(isKitError(error) ? { code: error.code } : {}) });
    throw error;
  }
  return callBackend(ports, entra);
};

/**
 * Signs in with Entra ID, whatever way led here, and links that account with the one of the mailbox on Exchange Server by both proofs.
 * Possible only while Exchange Server gives identity tokens for the mailbox.
 */
export const connectAccounts = (ports: AuthPorts): SignIn<Me> => createSignIn(ports, connect(ports), entraPaths);
