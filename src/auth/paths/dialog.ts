import type { Credential } from '../../contracts/credential.ts';
import type { DialogMessage, DialogQuery } from '../../contracts/dialog-message.ts';
import type { HostDialog } from '../../contracts/host.ts';
import { isKitError, KitError } from '../../errors/index.ts';
import type { AuthPorts, Wish } from '../ports.ts';
import { within } from '../within.ts';

const interactiveTimeoutMs = 300_000;

/**
 * A sign-in window: MSAL's standard flow in a page of our own (`src/dialog`), opened by the Office dialog API. Needs a click.
 * Throws `window-needs-click` without one, else `dialog-blocked`, `dialog-lost`, `entra-refused` or `step-timed-out`.
 */
export const dialogPath = ({ host, journal, newId, appearance }: AuthPorts) => ({
  async acquire({ interactive, claims }: Wish): Promise<Credential> {
    if (!interactive) throw new KitError('window-needs-click');
    const correlationId = newId();
    let dialog: HostDialog | undefined;
    try {
      const query: DialogQuery = { correlationId, ...appearance, ...(claims ? { claims } : {}) };
      dialog = await host.openDialog(`dialog.html?${new URLSearchParams({ ...query })}`);
      const message = await within(interactiveTimeoutMs, answerOf(dialog, correlationId));
      if (message.outcome === 'refused') throw new KitError('entra-refused', { foreign: message.foreign });
      journal.write({ step: 'acquire', event: 'token-received', outcome: 'ok', path: 'dialog', correlationId });
      return { path: 'dialog', kind: 'entra', token: message.token, account: message.account };
    } catch (thrown) {
      const error = isKitError(thrown) && !isKitError(thrown, 'office-call-failed') ? thrown
        : new KitError('dialog-blocked', { cause: thrown, foreign: isKitError(thrown) ? thrown.foreign : undefined });
      journal.write({ step: 'acquire', event: 'token-refused', outcome: 'failed', path: 'dialog', code: error.code, correlationId, ...(error.foreign ? { foreign: error.foreign } : {}) });
      throw error;
    } finally {
      dialog?.close();
    }
  },
});

function answerOf(dialog: HostDialog, correlationId: string): Promise<DialogMessage> {
  return new Promise((resolve, reject) => {
    dialog.onMessage((text) => {
      const message = JSON.parse(text) as DialogMessage;
      if (message.correlationId === correlationId) resolve(message);
    });
    dialog.onClosed((code) => reject(new KitError('dialog-lost', { foreign: { source: 'dialog', code } })));
  });
}
