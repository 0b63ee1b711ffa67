import type { MailboxLocation } from '../contracts/path.ts';
import type { Facts } from './facts.ts';

/**
 * Outlook says "on a server", yet refuses the old token with the word it has for mailboxes in the cloud: a mailbox that moved.
 * Our own code says so; a server that fails gives another one.
 */
export const isTreatedAsCloud = ({ mailboxLocation, pathJournal }: Partial<Facts>): boolean =>
  mailboxLocation?.location === 'on-premises' && pathJournal?.attempts.some(({ path, code }) => path === 'exchange-identity' && code === 'exchange-token-refused') === true;

/** Where the mailbox is, for all that depends on it; unclear as soon as something speaks against what Outlook says. */
export const placeOfMailbox = (facts: Partial<Facts>): MailboxLocation => (isTreatedAsCloud(facts) ? 'unclear' : (facts.mailboxLocation?.location ?? 'unclear'));
