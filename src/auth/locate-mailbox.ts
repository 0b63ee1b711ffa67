import type { LocationSignal } from '../contracts/capability.ts';
import type { ExchangeTokenStatus, MailboxSignals } from '../contracts/host.ts';
import type { MailboxLocation } from '../contracts/path.ts';

function hostOf(url: string | undefined): string | undefined {
  try {
    // `URL.canParse` is younger than web views that are still in the field.
    return new URL(url ?? '').hostname.toLowerCase();
  } catch {
    return undefined;
  }
}

function signalsOf(mailbox: MailboxSignals, tokenStatus: ExchangeTokenStatus | undefined, cloudSuffixes: readonly string[]): LocationSignal[] {
  const found: LocationSignal[] = [];
  // Only a cloud mailbox can have had its tokens *removed*; `disabled` is not documented further, so it points nowhere.
  if (tokenStatus) found.push({ name: 'tokenStatus', value: tokenStatus, points: tokenStatus === 'removed' ? 'cloud' : tokenStatus === 'enabled' ? 'on-premises' : 'unclear' });
  // `office365` is what Outlook for Mac says of every mailbox (office-js#6564): a hint, where nothing better is known.
  if (mailbox.accountType) found.push({ name: 'accountType', value: mailbox.accountType, points: mailbox.accountType === 'enterprise' ? 'on-premises' : 'cloud' });
  for (const name of ['ewsUrl', 'restUrl'] as const) {
    const host = hostOf(mailbox[name]);
    if (host) found.push({ name, value: host, points: cloudSuffixes.some((suffix) => host.endsWith(suffix)) ? 'cloud' : 'on-premises' });
  }
  return found;
}

/**
 * Where the mailbox lives, from every signal there is. A token status of `removed` settles it; else the hosts of the mailbox's
 * own URLs outrank `office365`; a positive `enterprise` against a cloud host stays `unclear` (office-js#3465: a migrated
 * mailbox that went on saying `enterprise`).
 */
export function locateMailbox(
  mailbox: MailboxSignals,
  tokenStatus: ExchangeTokenStatus | undefined,
  cloudSuffixes: readonly string[],
): { location: MailboxLocation; signals: readonly LocationSignal[] } {
  const signals = signalsOf(mailbox, tokenStatus, cloudSuffixes);
  const points = (name: LocationSignal['name']) => signals.find((signal) => signal.name === name)?.points;
  const byHost = points('ewsUrl') ?? points('restUrl');
  const claimsEnterprise = points('accountType') === 'on-premises';
  const location =
    points('tokenStatus') === 'cloud' ? 'cloud'
    : claimsEnterprise && byHost === 'cloud' ? 'unclear'
    : byHost ?? points('accountType') ?? points('tokenStatus') ?? 'unclear';
  return { location, signals };
}
