import type { EntraErrorBody } from '../broker.ts';
import type { LabPorts } from '../ports.ts';

interface Refusal {
  /** OAuth error class of the token endpoint. */
  readonly error: string;
  readonly suberror?: string;
  /** Class on the redirect back to the app, where it differs from the token endpoint's. */
  readonly onRedirect?: string;
  readonly says: string;
}

/**
 * Entra's numbers with their OAuth classes; the sentences are ours. Numbers: learn.microsoft.com/entra/identity-platform/
 * reference-error-codes; classes of 65001 and 53003: microsoft-authentication-library-for-js#2472, botbuilder-teams#284;
 * of 65004: azure-docs#114009. The classes on the redirect of 65001, 53003 and 90094 are not confirmed, nor any class of 500014
 * and 530021: both are played as refusals that a page of Microsoft's tells the person.
 */
const refusals = {
  50011: { error: 'invalid_request', says: 'The redirect address is not one that is registered for the application.' },
  50013: { error: 'invalid_grant', says: 'The token that was handed in is not one of this tenant for this service.' },
  50020: { error: 'invalid_grant', onRedirect: 'access_denied', says: 'The account does not exist in the tenant that was asked.' },
  50079: { error: 'interaction_required', says: 'The user must register a second factor to access the resource.' },
  53003: { error: 'invalid_grant', suberror: 'message_only', onRedirect: 'access_denied', says: 'A Conditional Access policy does not let this token be issued.' },
  54005: { error: 'invalid_grant', says: 'The authorization code was already redeemed.' },
  65001: { error: 'invalid_grant', suberror: 'consent_required', onRedirect: 'consent_required', says: 'Neither the user nor an administrator has consented to the application.' },
  65004: { error: 'access_denied', says: 'The user declined to consent to the application.' },
  70000: { error: 'invalid_grant', says: 'The grant is not one that was given to this application.' },
  70003: { error: 'unsupported_grant_type', says: 'The grant type is not supported.' },
  70005: { error: 'unsupported_response_type', says: 'The response type is not supported.' },
  70008: { error: 'invalid_grant', says: 'The code or refresh token has expired.' },
  70011: { error: 'invalid_scope', says: 'The scope names no resource.' },
  70016: { error: 'authorization_pending', says: 'The person has not finished signing in.' },
  70018: { error: 'bad_verification_code', says: 'The device code is not one that was given to this application.' },
  70019: { error: 'expired_token', says: 'The device code has expired.' },
  90002: { error: 'invalid_tenant', says: 'There is no such tenant.' },
  90094: { error: 'access_denied', says: 'An administrator has to grant these permissions.' },
  500011: { error: 'invalid_resource', says: 'The resource has no service principal in the tenant.' },
  500133: { error: 'invalid_grant', says: 'The token that was handed in is not within its valid time range.' },
  500014: { error: 'invalid_grant', suberror: 'message_only', onRedirect: 'access_denied', says: "The service principal of the resource '40775b29-2688-46b6-a3b5-b256bd04df9f' is disabled in the tenant." },
  501481: { error: 'invalid_grant', says: 'The code verifier does not match the challenge.' },
  530021: { error: 'invalid_grant', suberror: 'message_only', onRedirect: 'access_denied', says: 'The application is not one that the approved client app rule lets through.' },
  700016: { error: 'unauthorized_client', says: 'The application is not known in the tenant.' },
  700022: { error: 'invalid_scope', says: 'The scopes belong to more than one resource.' },
  700027: { error: 'invalid_client', says: 'The client assertion is not signed by a certificate of the application, or not for this endpoint now.' },
  900144: { error: 'invalid_request', says: 'A required parameter is missing.' },
  7000215: { error: 'invalid_client', says: 'The client secret is not one of the application.' },
  7000218: { error: 'invalid_client', says: 'The request must hold a client assertion or a client secret.' },
  9002313: { error: 'invalid_request', says: 'The request is malformed.' },
  9002325: { error: 'invalid_request', says: 'A code of a single-page application needs PKCE with S256.' },
  9002327: { error: 'invalid_request', says: 'A single-page application redeems its codes from a browser, cross-origin.' },
} as const satisfies Record<number, Refusal>;

export type RefusalNumber = keyof typeof refusals;

/** Thrown inside the lab's Entra; it leaves as an OAuth error body, a redirect or a page. */
export class EntraRefusal extends Error {
  readonly number: RefusalNumber;
  /** JSON of the claims that the next request must ask for. */
  readonly claims: string | undefined;
  constructor(number: RefusalNumber, claims?: object) {
    super(`AADSTS${number}`);
    this.number = number;
    this.claims = claims && JSON.stringify(claims);
  }
}

export const redirectClass = (number: RefusalNumber): string => {
  const refusal: Refusal = refusals[number];
  return refusal.onRedirect ?? refusal.error;
};

/** The body as the token endpoint gives it. `correlationId` is the client's own when it sent one. */
export function errorBody(number: RefusalNumber, correlationId: string | null | undefined, ports: LabPorts): EntraErrorBody {
  const { error, says, suberror }: Refusal = refusals[number];
  const timestamp = new Date(ports.nowMs()).toISOString().replace('T', ' ').replace(/\.\d+/, '');
  const [traceId, correlation] = [ports.uuid(), correlationId || ports.uuid()];
  return {
    error,
    error_description: `AADSTS${number}: ${says}\r\nTrace ID: ${traceId}\r\nCorrelation ID: ${correlation}\r\nTimestamp: ${timestamp}`,
    error_codes: [number],
    ...(suberror === undefined ? {} : { suberror }),
    timestamp,
    trace_id: traceId,
    correlation_id: correlation,
  };
}
