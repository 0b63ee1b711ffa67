import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { authority, keyId } from './tokens.ts';

/** Entra's two documents on loopback, for those who cannot be handed them otherwise; served by the bench's own process. */
export async function serveMetadata(publicJwk: object): Promise<{ readonly origin: string; close(): void }> {
  const keys = { keys: [{ ...publicJwk, kid: keyId, use: 'sig', alg: 'RS256' }] };
  const server = createServer(({ url }, response) => {
    const discovery = { issuer: `${authority}/{tenantid}/v2.0`, jwks_uri: `${origin}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(url === '/keys' ? keys : discovery));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, close: () => void server.close().closeAllConnections() };
}
