import { authorizationSchemes, type CredentialKind } from '../../contracts/wire.ts';
import type { KitError } from '../../errors/index.ts';
import type { BackendConfig } from '../config.ts';
import { ClaimsWanted } from '../on-behalf-of/claims-wanted.ts';
import { isJsonObject, type JsonObject } from '../validate-token/strict-json.ts';

const challenge = (kind: CredentialKind, fields: Readonly<Record<string, string>> = {}): string =>
  `${authorizationSchemes[kind]} ${Object.entries({ realm: '', ...fields }).map(([name, value]) => `${name}="${value}"`).join(', ')}`;

/** What the next token must have: what Entra or Graph wants, and always what we want ourselves, or the two would take turns in refusing. */
function claimsOf(wanted: unknown, context: string | undefined): JsonObject {
  const claims = wanted instanceof ClaimsWanted ? wanted.claims : {};
  const ours = context === undefined ? {} : { acrs: { essential: true, value: context } };
  return { ...claims, access_token: { ...(isJsonObject(claims.access_token) ? claims.access_token : {}), ...ours } };
}

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge: the client hands `claims` on to Entra as it is. */
function claimsChallenge(wanted: unknown, { authority, requiredAuthenticationContext }: BackendConfig['entra']): string {
  const claims = Buffer.from(JSON.stringify(claimsOf(wanted, requiredAuthenticationContext))).toString('base64');
  return challenge('entra', { authorization_uri: `${authority}/common/oauth2/v2.0/authorize`, error: 'insufficient_claims', claims });
}

/**
 * `WWW-Authenticate` for a refusal, by RFC 6750 section 3: no error without a credential, `invalid_request`, `invalid_token`,
 * `insufficient_scope`. `undefined` where a better token of the same kind would not help. `kind`: what the call carried.
 */
export function challengeFor({ code, cause }: Pick<KitError, 'code' | 'cause'>, status: number, kind: CredentialKind | undefined, entra: BackendConfig['entra']): string | undefined {
  if (code === 'credential-missing') return `${challenge('entra')}, ${challenge('exchange-identity')}`;
  if (code === 'credential-malformed') return challenge('entra', { error: 'invalid_request' });
  if (code === 'claims-required') return claimsChallenge(cause, entra);
  if (code === 'scope-missing') return challenge('entra', { error: 'insufficient_scope', scope: entra.scopeName });
  return status === 401 && kind ? challenge(kind, { error: 'invalid_token' }) : undefined;
}
