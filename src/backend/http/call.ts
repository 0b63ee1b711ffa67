import type { IncomingMessage } from 'node:http';
import { isGuid } from '../../contracts/guid.ts';
import { correlationHeader, type CredentialKind, type Me } from '../../contracts/wire.ts';
import type { ErrorCode } from '../../errors/index.ts';
import type { AtOnce } from '../at-once.ts';
import type { Proof } from '../validate-token/prove.ts';
import type { Caller } from './authenticate.ts';

/**
 * What is known of one request so far; everything that is told of it afterwards is told from here. A class, because V8 learns from
 * literals how long they live: after a slow start it would put each new one among the old objects, and its request with it.
 */
export class Call {
  /** Under which log, trace and answer have it. */
  readonly id: string;
  readonly raw: IncomingMessage;
  readonly #begunAt = performance.now();
  /** A GUID, or nothing: what is none is repeated nowhere. */
  readonly correlationId: string | undefined;
  credentialKind: CredentialKind | undefined;
  refusal: ErrorCode | undefined;
  /** Of whom a genuine token is that was refused. */
  refusedTenant: string | undefined;
  /** Who calls: what is waited for once somebody asked, ... */
  caller: AtOnce<Caller> | undefined;
  /** ... and the proof once it is there. */
  proof: Proof | undefined;
  /** Our id of the person, once it is looked up. */
  personId: string | undefined;
  /** What was asked before routing, as far as it came: what is waited for, or throws the refusal. */
  begun: (() => AtOnce<Me>) | undefined;

  constructor(raw: IncomingMessage, id: string) {
    this.raw = raw;
    this.id = id;
    const said = raw.headers[correlationHeader];
    const spelled = typeof said === 'string' ? said.toLowerCase() : undefined;
    this.correlationId = isGuid(spelled) ? spelled : undefined;
  }

  /** Since this was made, so that what was done before routing counts too. */
  elapsedMs(): number {
    return performance.now() - this.#begunAt;
  }
}

/** How a call ended. `route` stands for the address, which may hold whatever the caller wrote into it; `undefined` where none was met. */
export interface Answered {
  readonly route: string | undefined;
  readonly status: number;
}

/** Hears of every answer, after it was sent. */
export type OnAnswered = (call: Call, answered: Answered) => void;

/** Whether a request brings a body, by what its headers announce. */
export const hasBody = ({ headers }: IncomingMessage): boolean => headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
