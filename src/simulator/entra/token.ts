import { createHash } from 'node:crypto';
import { json, type Call, type Reply } from '../http/reply.ts';
import { clientInfoOf } from './authorize.ts';
import { readClaims } from './claims-request.ts';
import type { EntraParts } from './config.ts';
import { deviceCodeGrants, type DeviceCodes } from './device-code.ts';
import { refreshLifetimeMs, type Grant, type RefreshGrant } from './directory.ts';
import { jwtBearerGrant, onBehalfOf } from './on-behalf-of.ts';
import { EntraRefusal, errorBody } from './refusals.ts';
import { knownClient } from './registration.ts';
import { readScope } from './scope.ts';

/** The token endpoint: codes with PKCE and refresh tokens for the single-page application, the on-behalf-of grant for its service, device codes for programs. */
export async function token(call: Call, tenant: string, parts: EntraParts, devices: DeviceCodes): Promise<Reply> {
  const form = new URLSearchParams(await call.text());
  try {
    if (form.get('grant_type') === jwtBearerGrant) return json(await onBehalfOf(form, tenant, parts));
    if (deviceCodeGrants.includes(form.get('grant_type'))) return json(await issueForDevice(form, parts, devices));
    if (call.headers.origin === undefined) throw new EntraRefusal(9002327);
    knownClient(parts.config, form.get('client_id'));
    const grant = redeem(form, parts);
    if (grant.clientId !== form.get('client_id')) throw new EntraRefusal(70000);
    parts.directory.judge(grant.clientId, false);
    return json(await issue(form, grant, parts));
  } catch (error) {
    if (error instanceof EntraRefusal) return refuse(error, form, parts);
    throw error;
  }
}

function issueForDevice(form: URLSearchParams, parts: EntraParts, devices: DeviceCodes) {
  const { clientId, scope } = devices.redeem(form);
  parts.directory.judge(clientId, false);
  return issue(form, { clientId, scope, claims: undefined, nonce: undefined, expiresAtMs: parts.config.ports.nowMs() + refreshLifetimeMs }, parts);
}

function refuse({ number, claims }: EntraRefusal, form: URLSearchParams, { config }: EntraParts): Reply {
  const body = errorBody(number, form.get('client-request-id'), config.ports);
  return json({ ...body, ...(claims === undefined ? {} : { claims }) }, body.error === 'invalid_client' ? 401 : 400);
}

/** A code opens a session of 24 hours, a refresh token goes on with the one it belongs to. */
function redeem(form: URLSearchParams, { config, directory }: EntraParts): RefreshGrant {
  if (form.get('grant_type') === 'refresh_token') return directory.redeemRefresh(form.get('refresh_token') ?? '');
  if (form.get('grant_type') !== 'authorization_code') throw new EntraRefusal(70003);
  const grant = directory.redeemCode(form.get('code') ?? '');
  if (grant.redirectUri !== form.get('redirect_uri')) throw new EntraRefusal(50011);
  // Whether Entra takes the method `plain` from a single-page application is not confirmed; the lab does not.
  if (grant.challenge === undefined) throw new EntraRefusal(9002325);
  const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
  if (challenge !== grant.challenge) throw new EntraRefusal(501481);
  return { ...signedIn(grant), expiresAtMs: config.ports.nowMs() + refreshLifetimeMs };
}

const signedIn = ({ claims, clientId, nonce, scope }: Grant): Grant => ({ claims, clientId, nonce, scope });

async function issue(form: URLSearchParams, grant: RefreshGrant, { config, directory, mint }: EntraParts) {
  const { account } = directory;
  const scope = form.get('scope') ?? grant.scope;
  const { audience, names } = readScope(scope, config.graphOrigins);
  const claims = readClaims(form.get('claims') ?? grant.claims);
  return {
    token_type: 'Bearer',
    scope,
    expires_in: config.lifetimeSeconds,
    ext_expires_in: config.lifetimeSeconds,
    access_token: await mint.accessToken({ account, audience, authorizedParty: grant.clientId, scopeNames: names, claims }),
    id_token: await mint.idToken(account, grant.clientId, grant.nonce),
    ...(scope.split(' ').includes('offline_access') ? refresh({ ...grant, scope }) : {}),
    client_info: clientInfoOf(account),
  };

  function refresh(next: RefreshGrant) {
    const value = config.ledger.record(`1.${config.ledger.newMark()}`);
    directory.keepRefresh(next, value);
    return { refresh_token: value, refresh_token_expires_in: Math.floor((next.expiresAtMs - config.ports.nowMs()) / 1000) };
  }
}
