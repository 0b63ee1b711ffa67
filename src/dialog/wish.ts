import type { DialogQuery } from '../contracts/dialog-message.ts';

const key = 'sign-in-dialog';

/**
 * What the pane asked for. It stands in the address at first; on the way back from Microsoft the address is another one, so it
 * is kept for the life of this window.
 */
export function readWish({ search }: Location, storage: Storage): DialogQuery {
  const query = new URLSearchParams(search);
  if (query.has('correlationId')) storage.setItem(key, JSON.stringify(Object.fromEntries(query)));
  return JSON.parse(storage.getItem(key) ?? '{"correlationId":"","locale":"en","theme":"light"}') as DialogQuery;
}
