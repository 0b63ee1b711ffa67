import type { IncomingAnswer, OutgoingRequest } from '../../../backend/outgoing/send-request.ts';

/** As long as Entra's own tokens for Graph. */
const opaque = 'x'.repeat(1_500);

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Grants everything, from memory: a network would only hide what is measured. With an ID token and `client_info` of each person, by which
 * msal-node tells the entries of its cache from each other.
 */
export const grant = async ({ body = '' }: Pick<OutgoingRequest, 'body'>): Promise<IncomingAnswer> => {
  const [, payload = ''] = (new URLSearchParams(body).get('assertion') ?? '').split('.');
  const { oid, tid, iss } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Readonly<Record<string, string>>;
  const idToken = `${encoded({ alg: 'none' })}.${encoded({ oid, tid, iss, sub: oid, preferred_username: `${oid}@contoso.test`, ver: '2.0' })}.`;
  const answer = { token_type: 'Bearer', scope: 'Mail.ReadBasic', expires_in: 3_600, access_token: `${oid}.${opaque}`, id_token: idToken, client_info: encoded({ uid: oid, utid: tid }) };
  return { status: 200, headers: {}, text: JSON.stringify(answer) };
};
