import { randomBytes } from 'node:crypto';
import type { Writable } from 'node:stream';
import { createDocumentReader, type ReadDocument } from './validate-token/read-document.ts';

/** The world outside, replaceable piece by piece. */
export interface BackendPorts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Every outgoing request of the backend goes through here. */
  readonly readDocument: ReadDocument;
  /** Takes one JSON text a line. */
  readonly logTo: Writable;
  readonly environment: { readonly NODE_ENV?: string | undefined };
}

export const systemPorts = (): BackendPorts => ({
  clock: Date.now,
  randomBytes,
  readDocument: createDocumentReader(),
  logTo: process.stdout,
  environment: process.env,
});
