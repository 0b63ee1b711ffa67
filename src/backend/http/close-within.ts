import type { Server } from 'node:http';

/**
 * Closes gently, and after `graceMs` milliseconds at once: a request that never becomes complete, or is never answered, would
 * else keep the server open for as long as its sender likes.
 */
export async function closeWithin(graceMs: number, app: { readonly server: Pick<Server, 'closeAllConnections'>; close(): PromiseLike<unknown> }): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), graceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
