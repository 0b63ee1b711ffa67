import type { IncomingMessage, ServerResponse } from 'node:http';
import { correlationHeader, type Me } from '../../contracts/wire.ts';
import type { AtOnce } from '../at-once.ts';
import type { HeadersFor } from './answer-headers.ts';
import { Call, hasBody, type OnAnswered } from './call.ts';

interface Ports {
  /** The id of a new call. */
  readonly newId: (request: IncomingMessage) => string;
  /** Counts the call for its address. Throws what refuses it. */
  readonly admit: (request: IncomingMessage) => void;
  readonly headersFor: HeadersFor;
  readonly onAnswered: OnAnswered;
}

/** A name in `Host`, and no body: then there is nothing left that must be read, or refused, before the question is asked. */
const isPlain = (request: IncomingMessage): boolean => request.headers.host !== undefined && !hasBody(request);

/**
 * Answers `GET /api/me` before Fastify sees it, as long as nothing has to be waited for and nothing is refused: most calls are such. The
 * others it hands over, begun as they are, so that nothing is done twice. docs/decisions/me-before-routing.md
 */
export class EarlyAnswers {
  readonly #ports: Ports;
  readonly #begun = new WeakMap<IncomingMessage, Call>();
  #question: { readonly url: string; readonly ask: (call: Call) => AtOnce<Me> } | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** From now on `ask` is asked for each GET of `url`. It may throw or reject. */
  open(url: string, ask: (call: Call) => AtOnce<Me>): void {
    this.#question = { url, ask };
  }

  /** From now on every request is routed. */
  close(): void {
    this.#question = undefined;
  }

  /** The call of a request that was not answered early; `undefined` where nothing was begun. */
  begunFor(request: IncomingMessage): Call | undefined {
    return this.#begun.get(request);
  }

  /** True once it is answered. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const question = this.#question;
    if (question === undefined || request.url !== question.url || request.method !== 'GET' || !isPlain(request)) return false;
    const call = new Call(request, this.#ports.newId(request));
    const answer = this.#askFor(call, question.ask);
    if (answer === undefined) return false;
    this.#write(call, JSON.stringify(answer), response);
    this.#ports.onAnswered(call, { route: question.url, status: 200 });
    return true;
  }

  #askFor(call: Call, ask: (call: Call) => AtOnce<Me>): Me | undefined {
    try {
      this.#ports.admit(call.raw);
      const answer = ask(call);
      if (!(answer instanceof Promise)) return answer;
      // Who waits for it may be refused for another reason first.
      answer.catch(() => undefined);
      call.begun = () => answer;
    } catch (refusal) {
      call.begun = () => {
        throw refusal;
      };
    }
    this.#begun.set(call.raw, call);
    return undefined;
  }

  #write({ raw, correlationId }: Call, body: string, response: ServerResponse): void {
    const headers = [...this.#ports.headersFor(raw.headers.origin).inTurn, 'content-type', 'application/json; charset=utf-8', 'content-length', String(Buffer.byteLength(body))];
    if (correlationId !== undefined) headers.push(correlationHeader, correlationId);
    response.writeHead(200, headers).end(body);
  }
}
