import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import { people, type PersonId } from '../people.ts';
import type { ShowWindow, WindowEnd, WindowKind } from './broker-window.ts';
import { element } from './element.ts';
import { windowTexts as words } from './texts.ts';

interface Page {
  readonly title: string;
  readonly body: readonly HTMLElement[];
  readonly buttons: readonly { readonly label: string; readonly end: WindowEnd; readonly first?: true }[];
  /** What Escape means. */
  readonly otherwise: WindowEnd;
}

/** The broker's window, drawn over the Outlook page as a modal dialog of the browser: focus stays in it, Escape leaves it. */
export const brokerDialog = (root: HTMLElement, account: PersonId, addInOrigin: string, locale: Locale): ShowWindow => (kind, { error_description }) =>
  new Promise((resolve) => {
    const page = pages(addInOrigin, error_description, locale)[kind];
    const { name, address } = people[account];
    const leave = (end: WindowEnd) => {
      dialog.remove();
      resolve(end);
    };
    const dialog = element('dialog', { class: 'broker', 'aria-labelledby': 'broker-title', cancel: () => leave(page.otherwise) },
      element('p', { class: 'quiet' }, say(words.account, locale, { name }), element('br'), address),
      element('h2', { id: 'broker-title' }, page.title),
      ...page.body,
      element('div', { class: 'buttons' }, ...page.buttons.map(({ label, end, first }) => element('button', { type: 'button', class: first && 'first', click: () => leave(end) }, label))));
    root.append(dialog);
    dialog.showModal();
  });

function pages(origin: string, description: string, locale: Locale): Readonly<Record<WindowKind, Page>> {
  return {
    consent: {
      title: say(words.consentTitle, locale, {}),
      body: [
        element('p', {}, say(words.consentAsks, locale, { origin })),
        element('ul', {}, element('li', {}, say(words.consentSignIn, locale, {})), element('li', {}, say(words.consentService, locale, {}))),
        element('p', { class: 'quiet' }, say(words.consentNote, locale, {})),
      ],
      buttons: [{ label: say(words.accept, locale, {}), end: 'accepted', first: true }, { label: say(words.cancel, locale, {}), end: 'cancelled' }],
      otherwise: 'cancelled',
    },
    'admin-approval': {
      title: say(words.adminTitle, locale, {}),
      body: [element('p', {}, say(words.adminSays, locale, { origin }))],
      buttons: [{ label: say(words.back, locale, {}), end: 'accepted', first: true }],
      otherwise: 'accepted',
    },
    refused: {
      title: say(words.refusedTitle, locale, {}),
      body: [
        element('p', {}, say(words.refusedSays, locale, {})),
        element('details', {}, element('summary', {}, say(words.details, locale, {})), element('pre', {}, description)),
      ],
      buttons: [{ label: say(words.close, locale, {}), end: 'accepted', first: true }],
      otherwise: 'accepted',
    },
    broken: {
      title: say(words.brokenTitle, locale, {}),
      body: [element('p', {}, say(words.brokenSays, locale, {})), element('pre', {}, `Tag: 4usqa\nCode: CAA2000B\n${description}`)],
      buttons: [{ label: say(words.close, locale, {}), end: 'accepted', first: true }],
      otherwise: 'accepted',
    },
  };
}
