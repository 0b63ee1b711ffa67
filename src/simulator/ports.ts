import { randomBytes, randomUUID } from 'node:crypto';

/** What the lab takes from the machine: time, chance, the network, and where unexpected failures are told. */
export interface LabPorts {
  nowMs(): number;
  uuid(): string;
  /** Unguessable base64url text: codes, refresh tokens, marks. */
  secret(): string;
  readonly fetch: typeof fetch;
  onFailure(error: unknown): void;
  /** One line for the person who started the lab. */
  tell(line: string): void;
}

export const machinePorts: LabPorts = {
  nowMs: () => Date.now(),
  uuid: () => randomUUID(),
  secret: () => randomBytes(24).toString('base64url'),
  fetch: (...request) => fetch(...request),
  onFailure: (error) => process.emitWarning(error instanceof Error ? error : String(error)),
  tell: (line) => void process.stderr.write(`${line}\n`),
};
