import { addressDigest } from '../address-digest.ts';
import { defineGatherer } from '../gatherer.ts';

/** Whether the account that signed in carries the mailbox's address. Addresses stay behind; what is kept are their digests. */
export default defineGatherer({
  fact: 'account',
  async gather({ host, standing, digest }) {
    const mailbox = host?.mailbox.emailAddress;
    const held = standing?.state === 'needs-click' ? standing.account : undefined;
    if (!mailbox && !held) return undefined;
    const [ofMailbox, ofAccount] = await Promise.all([mailbox, held?.username].map((address) => (address ? addressDigest(address, digest) : null)));
    return { mailbox: ofMailbox ?? null, account: ofAccount ?? null, tenantId: held?.tenantId ?? null, accountType: host?.mailbox.accountType ?? null };
  },
});
