import { people } from '../people.ts';
import type { LabPorts } from '../ports.ts';
import type { Scenario } from '../scenario.ts';
import { messageResources, withoutText } from './messages.ts';
import { GraphRefusal } from './refusals.ts';
import type { Resource } from './resource.ts';

/** The mails of whoever asks; a mailbox on the company's own server is not in Graph. */
export const inbox = (mailbox: Scenario['mailbox'], ports: LabPorts): Resource => ({
  path: /^\/me\/(mailFolders\/inbox\/)?messages$/i,
  permissions: ['Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'],
  denied: 'ErrorAccessDenied',
  read: ({ objectId, permissions }) => {
    const isElsewhere = mailbox.ewsUrl === 'exchange' && people[mailbox.of].objectId === objectId;
    if (isElsewhere) throw new GraphRefusal(404, 'MailboxNotEnabledForRESTAPI', 'This person has no mailbox in the cloud.');
    const messages = messageResources(ports.nowMs());
    const seesText = permissions.includes('Mail.Read') || permissions.includes('Mail.ReadWrite');
    return { items: seesText ? messages : messages.map(withoutText), pageSize: 10, sortsAsFiltered: true };
  },
});
