import type { Manifest, Stated } from './manifest.ts';

const levels: Readonly<Record<string, number>> = {
  Restricted: 0, 'MailboxItem.Restricted.User': 0,
  ReadItem: 1, 'MailboxItem.Read.User': 1,
  ReadWriteItem: 2, 'MailboxItem.ReadWrite.User': 2,
  ReadWriteMailbox: 3, 'Mailbox.ReadWrite.User': 3,
};

/** The highest level that is asked for, from 0 (restricted) to 3 (the whole mailbox), and where. Outlook gives 0 where none is. */
export function permissionLevel({ permissions, top }: Manifest): { readonly level: number; readonly at: Stated } {
  const asked = permissions.flatMap((at) => (levels[at.value] === undefined ? [] : [{ level: levels[at.value]!, at }]));
  return asked.sort((one, other) => other.level - one.level)[0] ?? { level: 0, at: { value: 'Restricted', ...top } };
}
