import type { PathName } from './path.ts';

/** What a foreign party (Outlook, MSAL, Entra, Graph, the backend) said about a failure. Text is redacted before it gets here. */
export interface Foreign {
  readonly source: 'office' | 'msal' | 'bridge' | 'dialog' | 'backend' | 'browser' | 'graph';
  readonly name?: string;
  readonly code?: string;
  readonly text?: string;
  /** The id under which the foreign party's own log has it. */
  readonly correlationId?: string;
}

/** One step of signing in. Claims yes, tokens and addresses no: `write` redacts every string once more. */
export interface JournalLine {
  /** Milliseconds since the pane started, whole. */
  readonly atMs: number;
  readonly step: 'detect' | 'choose' | 'acquire' | 'call';
  /** What happened, in kebab-case: `bridge-answered`, `token-received` ... */
  readonly event: string;
  readonly outcome: 'ok' | 'failed' | 'skipped' | 'waiting';
  readonly path?: PathName;
  /** One of our own error codes. */
  readonly code?: string;
  readonly correlationId?: string;
  readonly foreign?: Foreign;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Journal {
  write(line: Omit<JournalLine, 'atMs'>): void;
  lines(): readonly JournalLine[];
}
