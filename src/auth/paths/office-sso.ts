import type { Credential } from '../../contracts/credential.ts';
import { isKitError, KitError } from '../../errors/index.ts';
import { journalRefusal } from '../journal-refusal.ts';
import type { AuthPorts, Wish } from '../ports.ts';
import { within } from '../within.ts';
import { readClaims } from './read-claims.ts';

const silentTimeoutMs = 8000;
const interactiveTimeoutMs = 300_000;

/**
 * Office single sign-on (`Office.auth.getAccessToken`): Outlook LTSC 2021 and others without NAA. Prompts are allowed only in a
 * click. Throws `office-sso-failed` or `step-timed-out`.
 */
export const officeSsoPath = ({ host, journal }: AuthPorts) => ({
  async acquire({ interactive, claims }: Wish): Promise<Credential> {
    try {
      const token = await within(
        interactive ? interactiveTimeoutMs : silentTimeoutMs,
        host.officeAccessToken({ allowSignInPrompt: interactive, allowConsentPrompt: interactive, ...(claims ? { authChallenge: claims } : {}) }),
      );
      if (!token) throw new KitError('office-sso-failed', { foreign: { source: 'office', name: 'empty token' } });
      journal.write({ step: 'acquire', event: 'token-received', outcome: 'ok', path: 'office-sso' });
      return { path: 'office-sso', kind: 'entra', token, ...accountIn(token) };
    } catch (thrown) {
      const error = isKitError(thrown, 'step-timed-out', 'office-sso-failed') ? thrown
        : new KitError('office-sso-failed', { cause: thrown, foreign: isKitError(thrown) ? thrown.foreign : undefined });
      journalRefusal(journal, 'office-sso', error);
      throw error;
    }
  },
});

function accountIn(token: string): Pick<Credential, 'account'> {
  const { tid, oid, preferred_username: name, upn } = readClaims(token) ?? {};
  if (typeof tid !== 'string' || typeof oid !== 'string') return {};
  // Without a name it cannot be compared, so the person is asked.
  return { account: { tenantId: tid, objectId: oid, username: [name, upn].find((one) => typeof one === 'string') ?? '' } };
}
