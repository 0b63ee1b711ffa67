import { callBackend, type AuthPorts } from '../../src/auth/index.ts';
import type { Credential } from '../../src/contracts/credential.ts';
import { authorizationSchemes, correlationHeader, type Me } from '../../src/contracts/wire.ts';

/** Who you are, and further calls with the same token, which never leaves this closure. */
export interface Session {
  readonly me: Me;
  call(route: string, body?: object): Promise<Response>;
}

export const openSession = (ports: AuthPorts) => async (credential: Credential): Promise<Session> => ({
  me: await callBackend(ports, credential),
  call: (route, body) => ports.fetch(`${ports.settings.backendOrigin}${route}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `${authorizationSchemes[credential.kind]} ${credential.token}`,
      [correlationHeader]: ports.newId(),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    cache: 'no-store',
  }),
});
