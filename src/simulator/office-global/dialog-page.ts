import { callOf, answerWith } from './async-result.ts';
import { isMailOf } from './dialog-in-browser.ts';
import { postMail, readMail } from './dialog-in-client.ts';
import { readDialogName, type DialogName } from './dialog-name.ts';
import type { LabUi } from './office-types.ts';

const memory = 'lab-dialog';

/** Which dialog this page is in, if in one. A trip to the sign-in page empties `window.name`, the tab's storage outlives it. */
export function dialogOf(window: Window): DialogName | undefined {
  if (window.parent !== window) return undefined;
  const named = readDialogName(window.name);
  if (named) window.sessionStorage.setItem(memory, window.name);
  return named ?? readDialogName(window.sessionStorage.getItem(memory) ?? '');
}

/** The dialog's half of `Office.context.ui`. */
export function dialogUi(window: Window, { id, kind }: DialogName): LabUi {
  const heard: ((message: string) => void)[] = [];
  if (kind === 'native') native();
  else window.addEventListener('message', ({ source, origin, data }) => {
    if (source === window.opener && origin === window.location.origin && isMailOf(data, id)) hear(data.text);
  });

  return {
    messageParent(text) {
      if (kind === 'native') postMail(id, { to: 'pane', kind: 'message', text: String(text) });
      // Cut off by COOP there is no opener any more; the message is lost without a sign (office-js#6707).
      else (window.opener as Window | null)?.postMessage({ labDialog: id, text: String(text) }, window.location.origin);
    },
    addHandlerAsync(type: Office.EventType, handler: (event: Office.DialogParentMessageReceivedEventArgs) => void, first?: unknown, second?: unknown) {
      const { callback, asyncContext } = callOf<void>(first, second);
      heard.push((message) => handler({ message, origin: window.location.origin, type }));
      answerWith(callback, asyncContext, Promise.resolve());
    },
    displayDialogAsync: () => undefined,
  };

  function hear(message: string) {
    heard.forEach((listener) => listener(message));
  }

  function native() {
    readMail(id, (mail) => {
      if (mail.to !== 'dialog') return;
      if (mail.kind === 'close') window.close();
      else hear(mail.text);
    });
    // A page is left for the sign-in page or because its window closes; only the first is announced as a navigation.
    let leaving = false;
    (window as Window & { navigation: EventTarget }).navigation.addEventListener('navigate', () => (leaving = true));
    window.addEventListener('pagehide', () => {
      if (!leaving) postMail(id, { to: 'pane', kind: 'closed' });
    });
  }
}
