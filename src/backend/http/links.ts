import { Type } from '@fastify/type-provider-typebox';
import { ticketSeconds, type TwoProofs } from '../link/link-by-two-proofs.ts';
import type { Authenticate, Server } from './authenticate.ts';
import type { Changed } from './persons.ts';

const ticket = Type.Object({ ticket: Type.String(), expiresInSeconds: Type.Integer() });
const redemption = Type.Object({ ticket: Type.String({ minLength: 43, maxLength: 43, pattern: '^[\\w-]+$' }) }, { additionalProperties: false });
export const linked = Type.Object({ person: Type.Object({ id: Type.String() }), change: Type.Union([Type.Literal('linked'), Type.Literal('already')]) });

/**
 * Linking by two proofs. `POST /api/link-tickets` with an Entra token gives a ticket; `POST /api/links` with an Exchange token and that
 * ticket makes both one person: 201, or 200 where they were. From then on the Exchange token is refused.
 */
export function addLinks(app: Server, authenticate: Authenticate, proofs: TwoProofs, changed: Changed): void {
  app.post('/api/link-tickets', { schema: { response: { 201: ticket } } }, async (request, reply) => {
    const value = await proofs.ticketFor(await authenticate(request.call));
    return reply.code(201).send({ ticket: value, expiresInSeconds: ticketSeconds });
  });
  app.post('/api/links', { schema: { body: redemption, response: { '2xx': linked } } }, async (request, reply) => {
    const { personId, isNew } = await changed(proofs.redeem(await authenticate(request.call), request.body.ticket));
    return reply.code(isNew ? 201 : 200).send({ person: { id: personId }, change: isNew ? 'linked' : 'already' });
  });
}
