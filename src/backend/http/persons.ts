import { Type } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { redact } from '../../contracts/redact.ts';
import { isKitError } from '../../errors/index.ts';
import { requireOperator } from '../authorize-role.ts';
import { linkIdentity } from '../link-identity.ts';
import type { Ground, IdentityStore } from '../stores/identity-store.ts';
import type { PersonRecords } from '../stores/sql-person-records.ts';
import { normalizeMailboxUserId } from '../validate-token/exchange-identity.ts';
import type { Authenticate, Server } from './authenticate.ts';
import { change, identity, personId, questions, reason, record, writeQuestion, writeRecord } from './person-shapes.ts';

/** Waits for a change of who is whom, and then has forgotten what was remembered. */
export type Changed = <T>(change: Promise<T>) => Promise<T>;

/**
 * Forgets also when a change fails, since an acknowledgement may get lost behind a commit; but not when it was refused: else whoever
 * invents tickets would empty the memory for everybody.
 */
export const forgetAfter = (forget: () => void): Changed => async (change) => {
  try {
    const done = await change;
    forget();
    return done;
  } catch (cause) {
    if (!isKitError(cause) || isKitError(cause, 'store-unavailable')) forget();
    throw cause;
  }
};

export interface PersonRoutes {
  readonly records: PersonRecords;
  readonly store: Pick<IdentityStore, 'findOrCreate'>;
  readonly clock: () => number;
  readonly operatorTenants: readonly string[];
  readonly changed: Changed;
}

const because = Type.Object({ reason }, { additionalProperties: false });
const mergeBody = Type.Object({ into: personId.properties.id, reason }, { additionalProperties: false });
const unlinkBody = Type.Object({ identity, reason }, { additionalProperties: false });
const answerBody = Type.Object({ answer: Type.Union([Type.Literal('same'), Type.Literal('different')]), reason }, { additionalProperties: false });
/** Two weeks at most: for longer than that it is no exception. */
const reopenBody = Type.Object({ hours: Type.Integer({ minimum: 1, maximum: 336 }), reason }, { additionalProperties: false });
const open = Type.Object({ person: Type.Object({ id: Type.String() }), openUntil: Type.String() });

const mostQuestions = 500;
const hourMs = 3_600_000;

/** As identities are kept: a mailbox id without what may stand after its `@`. */
const oneSpelling = <T extends { readonly kind: string; readonly subject: string }>(named: T): T =>
  named.kind === 'exchange-identity' ? { ...named, subject: normalizeMailboxUserId(named.subject) ?? named.subject } : named;

/** Proves an operator, and gives what is written into the history: who by our own id, and why without addresses. */
const operatorOf = (authenticate: Authenticate, { store, clock, operatorTenants }: PersonRoutes) => async (request: FastifyRequest, why = ''): Promise<Ground> => {
  const { proof } = await authenticate(request.call);
  requireOperator(proof, operatorTenants);
  const { id } = await linkIdentity(proof.identity, store, clock());
  return { method: 'operator', by: id, reason: redact(why) };
};

/** What an operator reads and does with one person. Each change wants a reason and stands in the history. */
export function addPersons(app: Server, authenticate: Authenticate, routes: PersonRoutes): void {
  const { records, changed } = routes;
  const operator = operatorOf(authenticate, routes);
  app.get('/api/persons', { schema: { querystring: identity, response: { 200: record } } }, async (request) => {
    await operator(request);
    return writeRecord(await records.read(await records.personOf(oneSpelling(request.query))));
  });
  app.get('/api/persons/:id', { schema: { params: personId, response: { 200: record } } }, async (request) => {
    await operator(request);
    return writeRecord(await records.read(request.params.id));
  });
  app.delete('/api/persons/:id', { schema: { params: personId, querystring: because, response: { 200: change } } }, async (request) => {
    const ground = await operator(request, request.query.reason);
    const { id } = request.params;
    return { person: { id }, change: await changed(records.erase(id, ground)) };
  });
  app.post('/api/persons/:id/merge', { schema: { params: personId, body: mergeBody, response: { 200: change } } }, async (request) => {
    const ground = await operator(request, request.body.reason);
    const { into } = request.body;
    return { person: { id: into }, change: await changed(records.merge(request.params.id, into, ground)) };
  });
  app.post('/api/persons/:id/unlink', { schema: { params: personId, body: unlinkBody, response: { 200: change } } }, async (request) => {
    const ground = await operator(request, request.body.reason);
    const done = await changed(records.unlink(request.params.id, request.body.identity, ground));
    return { person: { id: done.personId }, change: done.change };
  });
}

/** The legacy path of one person, and the question of a moved mailbox. */
export function addExceptions(app: Server, authenticate: Authenticate, routes: PersonRoutes): void {
  const { records, clock, changed } = routes;
  const operator = operatorOf(authenticate, routes);
  app.post('/api/persons/:id/legacy-path', { schema: { params: personId, body: reopenBody, response: { 200: open } } }, async (request) => {
    const ground = await operator(request, request.body.reason);
    const { id } = request.params;
    const untilMs = clock() + request.body.hours * hourMs;
    await changed(records.setLegacyPath(id, untilMs, ground));
    return { person: { id }, openUntil: new Date(untilMs).toISOString() };
  });
  app.delete('/api/persons/:id/legacy-path', { schema: { params: personId, querystring: because, response: { 200: change } } }, async (request) => {
    const ground = await operator(request, request.query.reason);
    const { id } = request.params;
    return { person: { id }, change: await changed(records.setLegacyPath(id, null, ground)) };
  });
  app.get('/api/questions', { schema: { response: { 200: questions } } }, async (request) => {
    await operator(request);
    return { questions: (await records.openQuestions(mostQuestions)).map(writeQuestion) };
  });
  app.post('/api/persons/:id/question', { schema: { params: personId, body: answerBody, response: { 200: change } } }, async (request) => {
    const ground = await operator(request, request.body.reason);
    const { id } = request.params;
    if (request.body.answer === 'different') return { person: { id }, change: await changed(records.denyQuestion(id, ground)) };
    const done = await changed(records.confirmQuestion(id, ground));
    return { person: { id: done.personId }, change: done.change };
  });
}
