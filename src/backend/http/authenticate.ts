import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { thenAtOnce, type AtOnce } from '../at-once.ts';
import type { Credential, Proof, Prover } from '../validate-token/prove.ts';
import { hasBody, type Call } from './call.ts';
import { readCredential } from './credential.ts';
import type { RateLimit } from './rate-limit.ts';

export type Server = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>;

/** Who calls, proven. The credential is for this call alone: to be exchanged, never to be kept. A class for the same reason as `Call`. */
export class Caller {
  readonly credential: Credential;
  readonly proof: Proof;

  constructor(credential: Credential, proof: Proof) {
    this.credential = credential;
    this.proof = proof;
  }
}

export type Authenticate = (call: Call) => AtOnce<Caller>;

/**
 * Reads and proves the one credential of a call, once however often it is asked, and counts it for its person. Throws or rejects with
 * `credential-...`, the `token-...` errors, `metadata-unavailable` and `too-many-requests`.
 */
export function authenticateWith({ prove }: Pick<Prover, 'prove'>, persons: RateLimit): Authenticate {
  const callerOf = (call: Call): AtOnce<Caller> => {
    const credential = readCredential(call.raw);
    call.credentialKind = credential.kind;
    return thenAtOnce(prove(credential), (proof) => {
      call.proof = proof;
      persons.take(proof.key);
      return new Caller(credential, proof);
    });
  };
  return (call) => (call.caller ??= callerOf(call));
}

/** Nobody's body is read before it is proven who sends it. */
export function proveBeforeBodies(app: { addHook: FastifyInstance['addHook'] }, authenticate: Authenticate): void {
  app.addHook('preParsing', async ({ raw, call }, _reply, body) => {
    if (hasBody(raw)) await authenticate(call);
    return body;
  });
}
