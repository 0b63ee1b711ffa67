import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Me } from '../../contracts/wire.ts';
import { correlationHeader } from '../../contracts/wire.ts';
import type { AtOnce } from '../at-once.ts';
import { Call, type OnAnswered } from './call.ts';

interface Ports {
  /** The id of a new call. */
  readonly newId: (request: IncomingMessage) => string;
  /** Counts the call for its address. Throws what refuses it. */
  readonly admit: (request: IncomingMessage) => void;
  /** Names and values in turn. */
  readonly headersFor: (origin: string | undefined) => readonly string[];
  readonly answered: readonly OnAnswered[];
}

/** A question that could not be answered before routing, and as far as it came. */
interface Begun {
  readonly call: Call;
  /** What is waited for. Throws the refusal. */
  readonly answer: () => AtOnce<Me>;
}

/** A name in `Host`, and no body: then there is nothing left that must be read, or refused, before the question is asked. */
const isPlain = (headers: IncomingHttpHeaders): boolean =>
  headers.host !== undefined && headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;

/**
 * Answers `GET /api/me` before Fastify sees it, as long as nothing has to be waited for and nothing is refused: most calls are such, and
 * routing them would cost twice as much as all that is asked of them. The others it hands over, begun as they are, so that nothing is
 * done twice. docs/decisions/me-before-routing.md
 */
export class EarlyAnswers {
  readonly #ports: Ports;
  readonly #begun = new WeakMap<IncomingMessage, Begun>();
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

  /** How far a request came that was not answered early; `undefined` where nothing was begun. */
  begunFor(request: IncomingMessage): Begun | undefined {
    return this.#begun.get(request);
  }

  /** True once it is answered. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const question = this.#question;
    if (question === undefined || request.url !== question.url || request.method !== 'GET' || !isPlain(request.headers)) return false;
    const call = new Call(request, this.#ports.newId(request));
    const answer = this.#askFor(call, question.ask);
    if (answer === undefined) return false;
    this.#write(call, JSON.stringify(answer), response);
    for (const hear of this.#ports.answered) hear(call, { method: 'GET', route: question.url, status: 200, elapsedMs: call.elapsedMs() });
    return true;
  }

  #askFor(call: Call, ask: (call: Call) => AtOnce<Me>): Me | undefined {
    try {
      this.#ports.admit(call.raw);
      const answer = ask(call);
      if (!(answer instanceof Promise)) return answer;
      // Who waits for it may be refused for another reason first.
      answer.catch(() => undefined);
      this.#begun.set(call.raw, { call, answer: () => answer });
    } catch (refusal) {
      this.#begun.set(call.raw, { call, answer: () => { throw refusal; } });
    }
    return undefined;
  }

  #write({ raw, correlationId }: Call, body: string, response: ServerResponse): void {
    const headers = [...this.#ports.headersFor(raw.headers.origin), 'content-type', 'application/json; charset=utf-8', 'content-length', String(Buffer.byteLength(body))];
    if (correlationId !== undefined) headers.push(correlationHeader, correlationId);
    response.writeHead(200, headers).end(body);
  }
}
