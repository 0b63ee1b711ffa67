import type { Credential } from '../../contracts/credential.ts';
import { isKitError, KitError } from '../../errors/index.ts';
import { journalRefusal } from '../journal-refusal.ts';
import type { AuthPorts, Wish } from '../ports.ts';
import { within } from '../within.ts';

const timeoutMs = 6000;

/**
 * The Exchange identity token (`getUserIdentityTokenAsync`), for mailboxes on Exchange Server only. Never asks the person.
 * Throws `exchange-token-refused`, where the mailbox has a server of its own `exchange-server-failed`,
 * `exchange-token-empty` (a success without a token, office-js#4269) or `step-timed-out`.
 */
export const exchangeIdentityPath = ({ host, journal }: AuthPorts) => ({
  async acquire({ hasOwnServer }: Wish): Promise<Credential> {
    try {
      const token = await within(timeoutMs, host.exchangeIdentityToken());
      if (!token) throw new KitError('exchange-token-empty');
      journal.write({ step: 'acquire', event: 'token-received', outcome: 'ok', path: 'exchange-identity' });
      return { path: 'exchange-identity', kind: 'exchange-identity', token };
    } catch (thrown) {
      const error = isKitError(thrown, 'step-timed-out', 'exchange-token-empty') ? thrown
        : new KitError(hasOwnServer ? 'exchange-server-failed' : 'exchange-token-refused', { cause: thrown, foreign: isKitError(thrown) ? thrown.foreign : undefined });
      journalRefusal(journal, 'exchange-identity', error);
      throw error;
    }
  },
});
