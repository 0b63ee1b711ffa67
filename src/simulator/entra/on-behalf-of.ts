import type { JWTPayload } from 'jose';
import { readClaims } from './claims-request.ts';
import { authenticateClient } from './client-authentication.ts';
import type { EntraParts } from './config.ts';
import { clientInfoOf } from './authorize.ts';
import { readOwnToken } from './own-token.ts';
import { EntraRefusal } from './refusals.ts';
import { knownClient } from './registration.ts';
import { readScope } from './scope.ts';

export const jwtBearerGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/**
 * The on-behalf-of grant: a service of the registration hands in the token that a person called it with and gets one for another API.
 * Throws 9002313, the refusals of the client's credential, 50013, 500133, 65001, and 50079 with the claims that are missing.
 */
export async function onBehalfOf(form: URLSearchParams, tenant: string, parts: EntraParts) {
  const { config, directory, mint } = parts;
  if (form.get('requested_token_use') !== 'on_behalf_of') throw new EntraRefusal(9002313);
  const clientId = knownClient(config, form.get('client_id'));
  const authenticatedBy = await authenticateClient(form, `${config.origin}/${tenant}/oauth2/v2.0/token`, config);
  const person = await readAssertion(form.get('assertion') ?? '', clientId, tenant, parts);
  const scope = form.get('scope') ?? '';
  const { audience, names } = readScope(scope, config.graphOrigins);
  directory.judgeGraph(person['lab_policies']);
  const granted = names.filter((name) => name !== 'offline_access');
  return {
    token_type: 'Bearer',
    scope,
    expires_in: config.lifetimeSeconds,
    ext_expires_in: config.lifetimeSeconds,
    access_token: await mint.accessToken({ account: directory.account, audience, authorizedParty: clientId, authenticatedBy, scopeNames: granted, claims: readClaims(form.get('claims')) }),
    id_token: await mint.idToken(directory.account, clientId, undefined),
    ...(scope.split(' ').includes('offline_access') ? { refresh_token: config.ledger.record(`1.${config.ledger.newMark()}`) } : {}),
    client_info: clientInfoOf(directory.account),
  };
}

/** Only a token of this Entra, for this very service, of this tenant and not run out. That 50013 also stands for another audience is not confirmed. */
async function readAssertion(assertion: string, clientId: string, tenant: string, { config, keys, directory }: EntraParts): Promise<JWTPayload> {
  const claims = await readOwnToken(assertion, keys);
  const isOurs = claims?.aud === clientId && typeof claims['scp'] === 'string' && claims['oid'] === directory.account.objectId;
  if (!claims || !isOurs || (claims['tid'] !== tenant && tenant !== 'common' && tenant !== 'organizations')) throw new EntraRefusal(50013);
  if ((claims.exp ?? 0) * 1000 <= config.ports.nowMs()) throw new EntraRefusal(500133);
  return claims;
}
