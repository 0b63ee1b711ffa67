import type { Foreign } from './journal.ts';
import type { SignedInAccount } from './credential.ts';

/** What the sign-in dialog tells the pane, as JSON text. `correlationId` must be the one the pane opened it with. */
export type DialogMessage = { readonly correlationId: string } & (
  | { readonly outcome: 'token'; readonly token: string; readonly account: SignedInAccount }
  | { readonly outcome: 'refused'; readonly foreign: Foreign }
);

/** What the pane puts into the dialog's query, name by name. */
export interface DialogQuery {
  readonly correlationId: string;
  readonly locale: string;
  readonly theme: string;
  readonly claims?: string;
  readonly prompt?: 'select_account';
}
