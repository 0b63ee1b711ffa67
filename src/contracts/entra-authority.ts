/**
 * MSAL Node's settings for one tenant of `login` (an origin as `URL` writes it), metadata included, so that it asks no address but these.
 * It insists on https for the name of an authority; those of a lab are http on loopback.
 */
export function entraAuthority(login: string, tenant: string) {
  const base = `${login}/${tenant}`;
  const host = login.slice(login.indexOf('//') + 2);
  return {
    authority: `https://${host}/${tenant}`,
    knownAuthorities: [host],
    authorityMetadata: JSON.stringify({
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    }),
  };
}
