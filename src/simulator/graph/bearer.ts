import type { JWTPayload } from 'jose';
import { GraphRefusal } from './refusals.ts';
import type { Resource } from './resource.ts';

/** Client id of Microsoft Graph itself: the `aud` of its tokens in the lab. */
export const graphAudience = '00000003-0000-0000-c000-000000000000';

export interface GraphCaller {
  readonly objectId: string;
  readonly tenantId: string;
  /** Delegated permissions. */
  readonly permissions: readonly string[];
  readonly tokenId: string;
}

interface Judge {
  readonly loginOrigin: string;
  readonly nowMs: number;
  readToken(token: string): Promise<JWTPayload | undefined>;
}

const text = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

/** Who calls. Throws `InvalidAuthenticationToken` for a token that is missing, of another Entra, for another service or run out. */
export async function readCaller(authorization: string | undefined, { loginOrigin, nowMs, readToken }: Judge): Promise<GraphCaller> {
  const refuse = (says: string): GraphRefusal =>
    new GraphRefusal(401, 'InvalidAuthenticationToken', says, { 'www-authenticate': `Bearer realm="", authorization_uri="${loginOrigin}/common/oauth2/authorize", client_id="${graphAudience}"` });
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw refuse('The request carries no access token.');
  const claims = await readToken(token);
  if (!claims) throw refuse('The signature of the access token is not valid.');
  if (claims.aud !== graphAudience) throw refuse('The access token is for another audience.');
  if ((claims.exp ?? 0) * 1000 <= nowMs || (claims.nbf ?? 0) * 1000 > nowMs) throw refuse('The access token is outside its lifetime.');
  return { objectId: text(claims['oid']), tenantId: text(claims['tid']), permissions: text(claims['scp']).split(' ').filter(Boolean), tokenId: text(claims['uti']) };
}

/** Throws the resource's own refusal, naming what would be enough, least first. */
export function requirePermission({ permissions }: GraphCaller, { permissions: enough, denied }: Pick<Resource, 'permissions' | 'denied'>): void {
  if (!enough.some((permission) => permissions.includes(permission))) throw new GraphRefusal(403, denied, `The token holds none of these permissions: ${enough.join(', ')}.`);
}
