import { Type } from '@fastify/type-provider-typebox';
import type { Me } from '../../contracts/wire.ts';
import { thenAtOnce, type AtOnce } from '../at-once.ts';
import { linkIdentity, oldAccountOf, type Persons } from '../link-identity.ts';
import type { KnownPerson } from '../stores/identity-store.ts';
import type { Authenticate, Caller, Server } from './authenticate.ts';
import type { Call } from './call.ts';

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

const meOf = ({ credential, proof: { identity, tenant, displayName } }: Caller, person: KnownPerson): Me =>
  ({ person: { id: person.id, displayName }, tenant, credential: credential.kind, oldAccount: oldAccountOf(identity, person), isNew: person.isNew });

/** `GET /api/me`: validate, link, answer who you are. Early where that needs no waiting. */
export function addMe(app: Server, authenticate: Authenticate, persons: Persons, clock: () => number): void {
  const ask = (call: Call): AtOnce<Me> =>
    thenAtOnce(authenticate(call), (caller) =>
      thenAtOnce(linkIdentity(caller.proof.identity, persons, clock(), call), (person) => meOf(caller, person)));
  app.early.open('/api/me', ask);
  app.get('/api/me', { schema: { response: { 200: me } } }, ({ call }) => call.begun?.() ?? ask(call));
}
