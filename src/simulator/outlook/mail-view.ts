import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import type { ShownItem } from '../host-protocol.ts';
import { element } from './element.ts';
import { folders, mails, type Mail } from './mails.ts';
import { texts } from './texts.ts';

export interface MailView {
  readonly parts: readonly HTMLElement[];
  /** The message that is open when the view is built. */
  readonly item: () => ShownItem;
}

/** Folder list, message list and reading pane. `onItem` is called when the person opens another message. */
export function mailView(owner: string, locale: Locale, onItem: (item: ShownItem) => void): MailView {
  let open: Mail = mails[0];
  const reading = element('section', { class: 'reading', 'aria-label': say(texts.message, locale, {}) });
  const buttons = mails.map((mail) => element('button', { type: 'button', class: 'mail', click: () => show(mail, true) },
    element('span', { class: 'mail-from' }, mail.from.displayName),
    element('span', { class: 'mail-at' }, mail.at),
    element('span', { class: 'mail-subject' }, mail.subject[locale])));
  show(open, false);

  return {
    parts: [
      element('nav', { class: 'folders', 'aria-label': say(texts.folders, locale, {}) },
        element('ul', {}, ...folders.map(({ name, unread }, index) => element('li', { 'aria-current': index === 0 && 'true' },
          element('span', {}, name[locale]), unread === undefined ? undefined : element('span', { class: 'unread' }, String(unread)))))),
      element('section', { class: 'list', 'aria-label': say(texts.messages, locale, {}) }, element('ul', {}, ...buttons.map((button) => element('li', {}, button)))),
      reading,
    ],
    item: () => shown(open),
  };

  function show(mail: Mail, told: boolean) {
    open = mail;
    buttons.forEach((button, index) => (mails[index] === mail ? button.setAttribute('aria-current', 'true') : button.removeAttribute('aria-current')));
    reading.replaceChildren(
      element('h2', {}, mail.subject[locale]),
      element('div', { class: 'envelope' },
        element('span', { class: 'face', 'aria-hidden': 'true' }, initials(mail.from.displayName)),
        element('div', {},
          element('p', { class: 'mail-from' }, mail.from.displayName, ' ', element('span', { class: 'quiet' }, `<${mail.from.emailAddress}>`)),
          element('p', { class: 'quiet' }, say(texts.to, locale, { name: owner }), ' · ', mail.at))),
      ...mail.body.map((paragraph) => element('p', { class: 'body' }, paragraph[locale])));
    if (told) onItem(shown(mail));
  }

  function shown({ id, subject, from }: Mail): ShownItem {
    return { id, subject: subject[locale], from };
  }
}

const initials = (name: string) => name.split(' ').map(([first]) => first ?? '').join('').slice(0, 2).toUpperCase();
