import { randomBytes } from 'node:crypto';
import { handOnTogether } from './log-lines.ts';
import type { VendorSystem } from './link/vendor-system.ts';
import { createSender, type SendRequest } from './outgoing/send-request.ts';
import { createDocumentReader, type ReadDocument } from './validate-token/read-document.ts';

/** The world outside, replaceable piece by piece. */
export interface BackendPorts {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Every reading of keys and metadata goes through here ... */
  readonly readDocument: ReadDocument;
  /** ... and every other outgoing request through here. */
  readonly sendRequest: SendRequest;
  /** Takes one JSON text a line. */
  readonly logTo: { write(line: string): unknown };
  /** Your own accounts, for linking them to persons. Default: none. */
  readonly vendor?: VendorSystem | undefined;
  readonly environment: { readonly NODE_ENV?: string | undefined };
}

export const systemPorts = (): BackendPorts => ({
  clock: Date.now,
  randomBytes,
  readDocument: createDocumentReader(),
  sendRequest: createSender('kept'),
  logTo: handOnTogether(process.stdout),
  environment: process.env,
});
