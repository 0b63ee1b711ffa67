import { authorizationSchemes, type CredentialKind } from '../../contracts/wire.ts';
import type { ErrorCode } from '../../errors/index.ts';
import type { BackendConfig } from '../config.ts';

const challenge = (kind: CredentialKind, fields: Readonly<Record<string, string>> = {}): string =>
  `${authorizationSchemes[kind]} ${Object.entries({ realm: '', ...fields }).map(([name, value]) => `${name}="${value}"`).join(', ')}`;

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge: the client hands `claims` on to Entra as it is. */
function claimsChallenge({ authority, requiredAuthenticationContext: value }: BackendConfig['entra']): string {
  const claims = Buffer.from(JSON.stringify({ access_token: { acrs: { essential: true, value } } })).toString('base64');
  return challenge('entra', { authorization_uri: `${authority}/common/oauth2/v2.0/authorize`, error: 'insufficient_claims', claims });
}

/**
 * `WWW-Authenticate` for a refusal, by RFC 6750 section 3: no error without a credential, `invalid_request`, `invalid_token`,
 * `insufficient_scope`. `undefined` where a better token of the same kind would not help. `kind`: what the call carried.
 */
export function challengeFor(code: ErrorCode, status: number, kind: CredentialKind | undefined, entra: BackendConfig['entra']): string | undefined {
  if (code === 'credential-missing') return `${challenge('entra')}, ${challenge('exchange-identity')}`;
  if (code === 'credential-malformed') return challenge('entra', { error: 'invalid_request' });
  if (code === 'claims-required') return claimsChallenge(entra);
  if (code === 'scope-missing') return challenge('entra', { error: 'insufficient_scope', scope: entra.scopeName });
  return status === 401 && kind ? challenge(kind, { error: 'invalid_token' }) : undefined;
}
