import { Type } from '@fastify/type-provider-typebox';
import { thenAtOnce } from '../at-once.ts';
import { linkIdentity, oldAccountOf, type Persons } from '../link-identity.ts';
import type { KnownPerson } from '../stores/identity-store.ts';
import type { Authenticate, Caller, Server } from './authenticate.ts';

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

const meOf = ({ credential, proof: { identity, tenant, displayName } }: Caller, person: KnownPerson) =>
  ({ person: { id: person.id, displayName }, tenant, credential: credential.kind, oldAccount: oldAccountOf(identity, person), isNew: person.isNew });

/** `GET /api/me`: validate, link, answer who you are. */
export function addMe(app: Server, authenticate: Authenticate, persons: Persons, clock: () => number): void {
  app.get('/api/me', { schema: { response: { 200: me } } }, (request) =>
    thenAtOnce(authenticate(request), (caller) =>
      thenAtOnce(linkIdentity(caller.proof.identity, persons, clock(), request), (person) => meOf(caller, person))));
}
