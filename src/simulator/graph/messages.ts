import { mails, type Mail } from '../outlook/mails.ts';
import type { Item } from './filter.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** The mails of the Outlook page, in English, as Graph's message resources, all of the last day on which the newest one had already come. */
export function messageResources(nowMs: number): readonly Item[] {
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const hasCome = Date.parse(`${today}T${mails[0].at}:00Z`) <= nowMs;
  const day = hasCome ? today : new Date(nowMs - dayMs).toISOString().slice(0, 10);
  return mails.map((mail) => messageResource(mail, `${day}T${mail.at}:00Z`));
}

function messageResource({ id, subject, body, from }: Mail, receivedDateTime: string): Item {
  const sender = { emailAddress: { name: from.displayName, address: from.emailAddress } };
  const content = body.map((paragraph) => paragraph.en);
  return {
    '@odata.etag': `W/"${id}"`,
    id,
    subject: subject.en,
    sender,
    from: sender,
    receivedDateTime,
    isRead: false,
    hasAttachments: false,
    importance: 'normal',
    bodyPreview: content.join(' ').slice(0, 255),
    body: { contentType: 'text', content: content.join('\n\n') },
  };
}

const bodyProperties: ReadonlySet<string> = new Set(['body', 'bodyPreview', 'uniqueBody']);

/** What `Mail.ReadBasic` lets see: everything but the text. */
export const withoutText = (message: Item): Item => Object.fromEntries(Object.entries(message).filter(([name]) => !bodyProperties.has(name)));
