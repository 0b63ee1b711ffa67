import { Type } from '@fastify/type-provider-typebox';
import { linkIdentity, oldAccountOf } from '../link-identity.ts';
import type { IdentityStore } from '../stores/identity-store.ts';
import type { Authenticate, Server } from './authenticate.ts';

/** The wire shape of `Me`, and at once a sieve: what is not named here does not leave. */
const me = Type.Object({
  person: Type.Object({ id: Type.String(), displayName: Type.Union([Type.String(), Type.Null()]) }),
  tenant: Type.Union([
    Type.Object({ kind: Type.Literal('entra'), id: Type.String() }),
    Type.Object({ kind: Type.Literal('exchange'), host: Type.String() }),
  ]),
  credential: Type.Union([Type.Literal('entra'), Type.Literal('exchange-identity')]),
  oldAccount: Type.Union([Type.Literal('recognised'), Type.Literal('question'), Type.Literal('none')]),
  isNew: Type.Boolean(),
});

/** `GET /api/me`: validate, link, answer who you are. */
export function addMe(app: Server, authenticate: Authenticate, store: Pick<IdentityStore, 'findOrCreate'>, clock: () => number): void {
  app.get('/api/me', { schema: { response: { 200: me } } }, async (request) => {
    const { credential, proof: { identity, tenant, displayName } } = await authenticate(request);
    const person = await linkIdentity(identity, store, clock(), request);
    const { id, isNew } = person;
    return { person: { id, displayName }, tenant, credential: credential.kind, oldAccount: oldAccountOf(identity, person), isNew };
  });
}
