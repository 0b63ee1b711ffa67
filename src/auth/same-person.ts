import type { SignedInAccount } from '../contracts/credential.ts';
import { KitError } from '../errors/index.ts';
import type { AuthPorts } from './ports.ts';

/**
 * Holds an account that does not carry the mailbox's address, until the person says that both are theirs: a sign-in name may
 * differ from the address, but Outlook may also have signed in with another account (msal-js#5537, office-js#3314).
 * Throws `wrong-account`; nothing has been sent by then.
 */
export async function holdWrongAccount({ host, remembered, journal }: AuthPorts, account: SignedInAccount | undefined): Promise<void> {
  const mailbox = host.mailbox.emailAddress;
  const differs = account !== undefined && mailbox !== undefined && account.username.toLowerCase() !== mailbox.toLowerCase();
  if (!differs || (await remembered.has(pairOf(account, mailbox)))) return;
  journal.write({ step: 'acquire', event: 'account-differs-from-mailbox', outcome: 'waiting', code: 'wrong-account', details: { tenant: account.tenantId } });
  throw new KitError('wrong-account');
}

/** The person said that this account is theirs too; it is not asked again for this mailbox. */
export function acceptAccount({ host, remembered }: AuthPorts, account: SignedInAccount): Promise<void> {
  return remembered.add(pairOf(account, host.mailbox.emailAddress ?? ''));
}

/** Ids only would not do: the same account may be right for one mailbox and wrong for the next. */
const pairOf = ({ tenantId, objectId }: SignedInAccount, mailbox: string): string => `account ${tenantId} ${objectId} for ${mailbox.toLowerCase()}`;
