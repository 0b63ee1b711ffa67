import type { Locale } from '../../contracts/locale.ts';
import type { HostFacts, ShownItem, Theme } from '../host-protocol.ts';
import { people } from '../people.ts';
import type { WorldInfo } from '../world-info.ts';

const displayLanguages: Readonly<Record<Locale, string>> = { en: 'en-US', it: 'it-IT' };

/** What this Outlook tells the add-in about itself: the scenario's words, with addresses for its places. */
export function hostFacts(world: WorldInfo, locale: Locale, theme: Theme, item: ShownItem): HostFacts {
  const { client, mailbox, network } = world.scenario;
  const owner = people[mailbox.of];
  const account = people[world.account];
  const cloud = 'https://outlook.office365.com';
  const place = (where: 'cloud' | 'exchange' | undefined, path: string) =>
    where && `${where === 'cloud' ? cloud : world.exchangeOrigin}${path}`;
  return {
    client,
    displayLanguage: displayLanguages[locale],
    theme,
    online: network !== 'offline',
    mailbox: {
      accountType: mailbox.accountType,
      ewsUrl: place(mailbox.ewsUrl, '/EWS/Exchange.asmx'),
      restUrl: place(mailbox.restUrl, '/api'),
      emailAddress: owner.address,
      displayName: owner.name,
    },
    account: { objectId: account.objectId, tenantId: account.tenantId, address: account.address },
    item,
  };
}
