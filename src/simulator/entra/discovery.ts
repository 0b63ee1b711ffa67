import { json, type Reply } from '../http/reply.ts';

/** A tenant's OpenID configuration. `common` and `organizations` give the issuer as a template, as Entra does. */
export function openidConfiguration(origin: string, tenant: string): Readonly<Record<string, unknown>> {
  const base = `${origin}/${tenant}`;
  return {
    issuer: `${origin}/${issuerTenant(tenant)}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment'],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['none'],
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name', 'tid', 'ver'],
    request_uri_parameter_supported: false,
    tenant_region_scope: null,
    cloud_instance_name: new URL(origin).host,
  };
}

/** The public keys; each names the issuer it signs for, in the same form as the tenant's configuration. */
export const jsonWebKeys = (origin: string, tenant: string, published: readonly object[]): Reply =>
  json({ keys: published.map((key) => ({ ...key, issuer: `${origin}/${issuerTenant(tenant)}/v2.0` })) });

export function instanceDiscovery(origin: string): Reply {
  const { host } = new URL(origin);
  return json({
    tenant_discovery_endpoint: `${origin}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  });
}

const issuerTenant = (tenant: string) => (tenant === 'common' || tenant === 'organizations' ? '{tenantid}' : tenant);
