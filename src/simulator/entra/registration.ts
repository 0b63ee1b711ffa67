import { EntraRefusal } from './refusals.ts';
import type { EntraConfig } from './config.ts';

type Registered = Pick<EntraConfig, 'registration' | 'addInOrigins'>;

/** Throws 900144 without a client id, 700016 for one that is not registered. */
export function knownClient({ registration }: Registered, clientId: string | null): string {
  if (!clientId) throw new EntraRefusal(900144);
  if (registration !== 'any' && clientId !== registration.clientId) throw new EntraRefusal(700016);
  return clientId;
}

/** Exactly a registered address, as in Entra. Throws 50011. */
export function knownRedirect({ addInOrigins, registration }: Registered, uri: string | null): string {
  const known = registration === 'any' ? uri !== null && URL.canParse(uri) && addInOrigins.includes(new URL(uri).origin) : registration.redirectUris.includes(uri ?? '');
  if (uri === null || !known) throw new EntraRefusal(50011);
  return uri;
}
