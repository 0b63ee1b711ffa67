/**
 * What the two ends of a native client's dialog write to `POST /lab/dialog/<id>` and read from its events. Each end reads
 * what is addressed to it and passes over its own. A native client carries these by itself, so no COOP header cuts them off.
 */
export type DialogMail =
  | { readonly to: 'pane'; readonly kind: 'message'; readonly text: string }
  /** The person closed the window; the pane hears 12006. */
  | { readonly to: 'pane'; readonly kind: 'closed' }
  | { readonly to: 'dialog'; readonly kind: 'message'; readonly text: string }
  /** `dialog.close()` in the pane. */
  | { readonly to: 'dialog'; readonly kind: 'close' };

export const dialogAddress = (id: string): string => `/lab/dialog/${id}`;
