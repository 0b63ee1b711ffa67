import { dialogAddress, type DialogMail } from '../dialog-mail.ts';
import type { DialogCarrier } from './dialog-carrier.ts';
import type { OutlookLink } from './outlook-link.ts';

/** Posts to the other end, also while the page is going away. */
export const postMail = (id: string, mail: DialogMail): void =>
  void fetch(dialogAddress(id), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(mail), keepalive: true });

export function readMail(id: string, listener: (mail: DialogMail) => void): { close(): void } {
  const events = new EventSource(`${dialogAddress(id)}/events`);
  events.onmessage = ({ data }: MessageEvent<string>) => listener(JSON.parse(data) as DialogMail);
  return events;
}

/**
 * A dialog of a native client, which carries the messages itself: here a window without an opener, and the mail goes by the
 * server, so no COOP header can cut it off. A native client needs no click for it; the lab's browser does, and answers nothing
 * when it blocks, so that is asked first. Undefined when the window cannot open.
 */
export function openInClient(window: Window, url: string, id: string, name: string, features: string, link: OutlookLink): DialogCarrier | undefined {
  if (!window.navigator.userActivation.isActive) return undefined;
  const messages: ((text: string) => void)[] = [];
  const lost: (() => void)[] = [];
  let open = true;
  const mail = readMail(id, (received) => {
    if (received.to !== 'pane') return;
    if (received.kind === 'message') messages.forEach((listener) => listener(received.text));
    else if (end()) lost.forEach((listener) => listener());
  });
  link.on('dialog-closed', () => {
    if (!end()) return;
    postMail(id, { to: 'dialog', kind: 'close' });
    lost.forEach((listener) => listener());
  });
  window.open(url, name, `${features},noopener`);
  link.tell({ lab: 'dialog', open: true });

  function end(): boolean {
    const was = open;
    open = false;
    mail.close();
    if (was) link.tell({ lab: 'dialog', open: false });
    return was;
  }

  return {
    onMessage: (listener) => void messages.push(listener),
    onLost: (listener) => void lost.push(listener),
    send: (text) => postMail(id, { to: 'dialog', kind: 'message', text }),
    close() {
      if (end()) postMail(id, { to: 'dialog', kind: 'close' });
    },
  };
}
