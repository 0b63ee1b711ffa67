import type { Credential } from '../../contracts/credential.ts';
import type { DialogMessage, DialogQuery } from '../../contracts/dialog-message.ts';
import type { HostDialog } from '../../contracts/host.ts';
import type { Foreign } from '../../contracts/journal.ts';
import { isKitError, KitError } from '../../errors/index.ts';
import { journalRefusal } from '../journal-refusal.ts';
import type { AuthPorts, Wish } from '../ports.ts';
import { within } from '../within.ts';

const interactiveTimeoutMs = 300_000;

/**
 * A sign-in window: MSAL's standard flow in a page of our own (`src/dialog`), opened by the Office dialog API. Needs a click.
 * Throws `window-needs-click` without one, else `dialog-blocked`, `dialog-lost`, `entra-refused`,
 * `offline` or `window-unanswered`.
 */
export function dialogPath({ host, journal, newId, appearance }: AuthPorts) {
  let open: HostDialog | undefined;

  async function ask({ claims, selectAccount }: Wish, correlationId: string): Promise<Credential> {
    // A second window is refused while one is open; the person may have left the first one behind.
    open?.close();
    const query: DialogQuery = { correlationId, ...appearance, ...(claims ? { claims } : {}), ...(selectAccount ? { prompt: 'select_account' } : {}) };
    open = await host.openDialog(`dialog.html?${new URLSearchParams({ ...query })}`);
    const message = await within(interactiveTimeoutMs, answerOf(open, correlationId));
    if (message.outcome === 'refused') throw refusal(message.foreign);
    return { path: 'dialog', kind: 'entra', token: message.token, account: message.account };
  }

  return {
    async acquire(wish: Wish): Promise<Credential> {
      if (!wish.interactive) throw new KitError('window-needs-click');
      const correlationId = newId();
      try {
        const credential = await ask(wish, correlationId);
        journal.write({ step: 'acquire', event: 'token-received', outcome: 'ok', path: 'dialog', correlationId });
        return credential;
      } catch (thrown) {
        const error = isKitError(thrown, 'step-timed-out') ? new KitError('window-unanswered', { cause: thrown })
          : isKitError(thrown) && !isKitError(thrown, 'office-call-failed') ? thrown
          : new KitError('dialog-blocked', { cause: thrown, foreign: isKitError(thrown) ? thrown.foreign : undefined });
        journalRefusal(journal, 'dialog', error, { correlationId });
        throw error;
      } finally {
        open?.close();
        open = undefined;
      }
    },
  };
}

/** Entra has spoken only in these classes of MSAL; everything else is the window's own failure, and a click may mend it. */
function refusal(foreign: Foreign): KitError {
  if (foreign.code === 'no_network_connectivity') return new KitError('offline', { foreign });
  return new KitError(foreign.name === 'ServerError' || foreign.name === 'InteractionRequiredAuthError' ? 'entra-refused' : 'dialog-lost', { foreign });
}

function answerOf(dialog: HostDialog, correlationId: string): Promise<DialogMessage> {
  return new Promise((resolve, reject) => {
    dialog.onMessage((text) => {
      const message = JSON.parse(text) as DialogMessage;
      if (message.correlationId === correlationId) resolve(message);
    });
    dialog.onClosed((code) => reject(new KitError('dialog-lost', { foreign: { source: 'dialog', code } })));
  });
}
