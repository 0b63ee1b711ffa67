import type { DialogCarrier } from './dialog-carrier.ts';

/** Office.js notices about a second late that a window is gone. */
const pollMs = 500;

interface BrowserMail {
  readonly labDialog: string;
  readonly text: string;
}

export const isMailOf = (data: unknown, id: string): data is BrowserMail =>
  typeof data === 'object' && data !== null && (data as Partial<BrowserMail>).labDialog === id;

/**
 * A dialog of Outlook on the web: a window with an opener. A page in it that sends `Cross-Origin-Opener-Policy: same-origin` cuts
 * the opener off: `closed` then reads true and the pane hears 12006 while the window lives on (office-js#6707). Undefined
 * when the browser lets no window open.
 */
export function openInBrowser(window: Window, url: string, id: string, name: string, features: string): DialogCarrier | undefined {
  const opened = window.open(url, name, features);
  if (!opened) return undefined;
  const lost: (() => void)[] = [];
  const poll = setInterval(() => {
    if (!opened.closed) return;
    clearInterval(poll);
    lost.forEach((listener) => listener());
  }, pollMs);
  return {
    onMessage: (listener) => window.addEventListener('message', ({ source, origin, data }) => {
      if (source === opened && origin === window.location.origin && isMailOf(data, id)) listener(data.text);
    }),
    onLost: (listener) => void lost.push(listener),
    send: (text) => opened.postMessage({ labDialog: id, text }, window.location.origin),
    close() {
      clearInterval(poll);
      opened.close();
    },
  };
}
