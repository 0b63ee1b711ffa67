import { KitError } from '../../errors/index.ts';
import type { BrokerAccount, BrokerAnswer, BrokerRequest } from '../broker.ts';
import { json, jsonObject, type Call, type Reply } from '../http/reply.ts';
import { readClaims } from './claims-request.ts';
import type { EntraParts } from './config.ts';
import { EntraRefusal, errorBody } from './refusals.ts';
import { knownClient } from './registration.ts';
import { readResourceScope } from './scope.ts';

// The Office desktop applications, as in the list of Office ids of register-sso-add-in-aad-v2. Which of the ids a token of
// Office SSO really carries is not confirmed.
const officeClientId = 'd3590ed6-52b3-4102-aeff-aad2292ab01c';

/** What a client's own token broker does with Entra: asks for the add-in's token with the account it already holds. */
export async function broker(call: Call, parts: EntraParts): Promise<Reply> {
  // A token maker must know who asks: no `Origin` means no browser page of ours.
  if (call.headers.origin === undefined) throw new KitError('lab-origin-refused');
  const request = brokerRequest(await jsonObject(call));
  try {
    return json(await grant(request, parts));
  } catch (error) {
    if (!(error instanceof EntraRefusal)) throw error;
    return json({ ok: false, error: errorBody(error.number, request.correlationId, parts.config.ports) } satisfies BrokerAnswer);
  }
}

async function grant(request: BrokerRequest, { config, directory, mint }: EntraParts): Promise<BrokerAnswer> {
  const { account } = directory;
  const clientId = knownClient(config, request.clientId);
  const { audience, names } = readResourceScope(request.scope, config.graphOrigins);
  const claims = readClaims(request.claims);
  if (directory.judge(clientId, request.interaction === 'accepted') === 'ask') directory.consent(clientId);
  return {
    ok: true,
    access_token: await mint.accessToken({ account, audience, scopeNames: names, claims, authorizedParty: request.for === 'office' ? officeClientId : clientId }),
    id_token: await mint.idToken(account, clientId, undefined),
    expires_in: config.lifetimeSeconds,
    scope: request.scope,
    account: brokerAccount(account),
  };
}

const brokerAccount = ({ address, name, objectId, tenantId }: EntraParts['directory']['account']): BrokerAccount => ({
  homeAccountId: `${objectId}.${tenantId}`,
  localAccountId: objectId,
  tenantId,
  // MSAL finds its cache again only under an alias of the authority, and the pane keeps the real one.
  environment: 'login.windows.net',
  username: address,
  name,
  loginHint: address,
});

function brokerRequest(body: Readonly<Record<string, unknown>>): BrokerRequest {
  const { claims, clientId, correlationId, interaction, scope } = body;
  const optional = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string';
  const whom = body['for'];
  if (whom !== 'naa' && whom !== 'office') throw new KitError('lab-request-invalid');
  if (interaction !== 'none' && interaction !== 'accepted') throw new KitError('lab-request-invalid');
  if (typeof clientId !== 'string' || typeof scope !== 'string') throw new KitError('lab-request-invalid');
  if (!optional(claims) || !optional(correlationId)) throw new KitError('lab-request-invalid');
  return { for: whom, clientId, scope, claims, correlationId, interaction };
}
