import { Type } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import type { VendorLinks } from '../link/link-vendor-account.ts';
import type { Linked } from '../stores/identity-store.ts';
import type { Authenticate, Server } from './authenticate.ts';
import { linked } from './links.ts';
import type { Changed } from './persons.ts';

const proofBody = Type.Object({ proof: Type.String({ minLength: 16, maxLength: 4_096 }) }, { additionalProperties: false });

/** Which of the vendor's ways are open; a way that is not has no route. */
interface Ways {
  readonly byProof: boolean;
  readonly byVerifiedEmail: boolean;
}

/** `POST /api/vendor-links` with a code of the vendor's own sign-in, and `POST /api/vendor-links/verified-email` with nothing but the token. */
export function addVendorLinks(app: Server, authenticate: Authenticate, links: VendorLinks, ways: Ways, changed: Changed): void {
  const answer = async (reply: FastifyReply, link: Promise<Linked>) => {
    const { personId, isNew } = await changed(link);
    return reply.code(isNew ? 201 : 200).send({ person: { id: personId }, change: isNew ? 'linked' : 'already' });
  };
  if (ways.byProof) {
    app.post('/api/vendor-links', { schema: { body: proofBody, response: { '2xx': linked } } }, async (request, reply) =>
      answer(reply, links.byProof(await authenticate(request.call), request.body.proof)));
  }
  if (ways.byVerifiedEmail) {
    app.post('/api/vendor-links/verified-email', { schema: { response: { '2xx': linked } } }, async (request, reply) =>
      answer(reply, links.byVerifiedEmail(await authenticate(request.call))));
  }
}
