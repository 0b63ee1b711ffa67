import { localeFor } from '../../contracts/locale.ts';
import { redirect, type Call, type Reply } from '../http/reply.ts';
import { createShortMemory } from '../short-memory.ts';
import { readClaims } from './claims-request.ts';
import type { EntraParts } from './config.ts';
import type { CodeGrant } from './directory.ts';
import { adminApprovalPage, blockedPage, consentPage, wrongRequestPage, type Viewer } from './pages.ts';
import { EntraRefusal, errorBody, redirectClass, type RefusalNumber } from './refusals.ts';
import { knownClient, knownRedirect } from './registration.ts';
import { readScope } from './scope.ts';

/** The authorization endpoint: a page when something is to be asked, else at once back to the application. */
export interface AuthorizeEndpoint {
  ask(call: Call, tenant: string): Promise<Reply>;
  /** The person's answer on the consent page. */
  decide(call: Call, tenant: string): Promise<Reply>;
}

interface Waiting {
  readonly query: URLSearchParams;
  readonly viewer: Viewer;
}

/** Consent pages that were opened and never answered. */
const mostWaiting = 100;

export function createAuthorizeEndpoint(parts: EntraParts): AuthorizeEndpoint {
  const { config, directory } = parts;
  const waiting = createShortMemory<Waiting>(mostWaiting);

  const finish = (query: URLSearchParams): Reply => back(query, { code: directory.keepCode(codeGrant(query)), ...clientInfo(query, parts) });

  return {
    async ask(call, tenant) {
      const query = call.url.searchParams;
      const viewer = viewerOf(call, query, parts);
      try {
        knownClient(config, query.get('client_id'));
        knownRedirect(config, query.get('redirect_uri'));
      } catch (error) {
        // An address that is not registered must never be redirected to, not even with an error.
        return wrongRequestPage(viewer, errorBody(refusalNumber(error), query.get('client-request-id'), config.ports));
      }
      try {
        return proceed(query, viewer, tenant);
      } catch (error) {
        return refuse(refusalNumber(error), query, viewer, parts);
      }
    },
    async decide(call) {
      const form = new URLSearchParams(await call.text());
      const ticket = form.get('ticket') ?? '';
      const { query, viewer } = waiting.get(ticket) ?? {};
      if (!query || !viewer) return wrongRequestPage(viewerOf(call, form, parts), errorBody(9002313, null, config.ports));
      waiting.delete(ticket);
      if (form.get('decision') !== 'accept') return backWith(65004, query, parts);
      directory.consent(query.get('client_id') ?? '');
      return finish(query);
    },
  };

  function proceed(query: URLSearchParams, viewer: Viewer, tenant: string): Reply {
    checkRequest(query);
    const { shown } = readScope(query.get('scope') ?? '');
    readClaims(query.get('claims'));
    if (tenant !== 'common' && tenant !== 'organizations' && tenant !== directory.account.tenantId) throw new EntraRefusal(50020);
    const prompt = query.get('prompt');
    const verdict = directory.judge(query.get('client_id') ?? '', prompt !== 'none');
    if (verdict === 'granted' && prompt !== 'consent') return finish(query);
    const ticket = config.ports.secret();
    waiting.set(ticket, { query, viewer });
    return consentPage(viewer, shown, `/${tenant}/consent`, ticket);
  }
}

function checkRequest(query: URLSearchParams): void {
  if (query.get('response_type') !== 'code') throw new EntraRefusal(70005);
  if (!['fragment', 'query', null].includes(query.get('response_mode'))) throw new EntraRefusal(9002313);
}

const codeGrant = (query: URLSearchParams): CodeGrant => ({
  clientId: query.get('client_id') ?? '',
  redirectUri: query.get('redirect_uri') ?? '',
  scope: query.get('scope') ?? '',
  challenge: query.get('code_challenge_method') === 'S256' ? query.get('code_challenge') || undefined : undefined,
  claims: query.get('claims') ?? undefined,
  nonce: query.get('nonce') ?? undefined,
});

function viewerOf(call: Call, query: URLSearchParams, { config }: EntraParts): Viewer {
  // `pocd=1`: MSAL has checked who opened the pop-up, so Entra leaves the header out (msal-browser, PopupOriginCheck).
  const coop = query.get('pocd') === '1' ? undefined : config.rules?.coop;
  return { locale: localeFor(query.get('ui_locales') ?? call.headers['accept-language']), app: config.appName, address: config.account.address, coop };
}

function refuse(number: RefusalNumber, query: URLSearchParams, viewer: Viewer, parts: EntraParts): Reply {
  const body = () => errorBody(number, query.get('client-request-id'), parts.config.ports);
  if (query.get('prompt') === 'none') return backWith(number, query, parts);
  if (number === 53003 || number === 530021) return blockedPage(viewer, body());
  if (number === 90094) return adminApprovalPage(viewer, body(), backAddress(query, errorParameters(number, query, parts)));
  if (number === 50020 || number === 500011 || number === 500014) return wrongRequestPage(viewer, body());
  return backWith(number, query, parts);
}

const backWith = (number: RefusalNumber, query: URLSearchParams, parts: EntraParts) => back(query, errorParameters(number, query, parts));

function errorParameters(number: RefusalNumber, query: URLSearchParams, { config }: EntraParts): Record<string, string> {
  const { error_description } = errorBody(number, query.get('client-request-id'), config.ports);
  return { error: redirectClass(number), ...(number === 65004 ? { error_subcode: 'cancel' } : {}), error_description };
}

const clientInfo = (query: URLSearchParams, { directory }: EntraParts): Record<string, string> =>
  query.get('client_info') === '1' ? { client_info: clientInfoOf(directory.account) } : {};

export const clientInfoOf = ({ objectId, tenantId }: { objectId: string; tenantId: string }): string =>
  Buffer.from(JSON.stringify({ uid: objectId, utid: tenantId })).toString('base64url');

const back = (query: URLSearchParams, answer: Record<string, string>) => redirect(backAddress(query, answer));

function backAddress(query: URLSearchParams, answer: Record<string, string>): string {
  const to = new URL(query.get('redirect_uri') ?? '');
  const state = query.get('state');
  const parameters = new URLSearchParams(state === null ? answer : { ...answer, state });
  if (query.get('response_mode') === 'fragment') to.hash = parameters.toString();
  else parameters.forEach((value, name) => to.searchParams.set(name, value));
  return to.href;
}

function refusalNumber(error: unknown): RefusalNumber {
  if (error instanceof EntraRefusal) return error.number;
  throw error;
}
