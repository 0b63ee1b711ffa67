import { refusalOf, type AuthPorts } from '../../src/auth/index.ts';
import type { Credential } from '../../src/contracts/credential.ts';
import { authorizationSchemes, correlationHeader, type LatestMail } from '../../src/contracts/wire.ts';

/** The newest message of the inbox. When Graph wants more of the sign-in, what is thrown here makes it ask for that and come again. */
export const readLatestMail = (ports: AuthPorts) => async ({ kind, token }: Credential): Promise<LatestMail> => {
  const response = await ports.fetch(`${ports.settings.backendOrigin}/api/mail/latest`, {
    headers: { authorization: `${authorizationSchemes[kind]} ${token}`, [correlationHeader]: ports.newId() },
    cache: 'no-store',
  });
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as LatestMail;
};
