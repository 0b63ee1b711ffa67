import type { Worker } from 'node:worker_threads';
import type { Answers, Asked, SeenAt, Start } from './thread-protocol.ts';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (cause: unknown) => void;
}

/** Another thread, which looks at its share of the files, is asked then, and answers in that order. */
export class OtherThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];

  constructor(worker: Worker) {
    this.#worker = worker;
    const failed = (cause: unknown) => {
      for (const { reject } of this.#waiting.splice(0)) reject(cause);
    };
    worker.on('message', (answer) => this.#waiting.shift()?.resolve(answer as never));
    worker.on('error', failed);
    worker.on('exit', (code) => failed(new Error(`A thread of the scan ended with ${code}.`)));
  }

  /** What it has looked at when no file is left. Rejects when the thread fails. */
  look(start: Start): Promise<readonly SeenAt[]> {
    this.#worker.postMessage(start);
    return this.#next();
  }

  /** Rejects likewise. */
  ask<A extends keyof Answers>(asked: Extract<Asked, { readonly ask: A }>): Promise<Answers[A]> {
    this.#worker.postMessage(asked);
    return this.#next();
  }

  #next<T>(): Promise<T> {
    const answer = new Promise<T>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    // After a failure some are not awaited any more.
    answer.catch(() => undefined);
    return answer;
  }

  end(): void {
    void this.#worker.terminate();
  }
}
