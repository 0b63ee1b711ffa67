import type { HostFacts, OfficeFailure, Theme } from '../host-protocol.ts';
import { asyncResult, callOf, internalError } from './async-result.ts';
import type { DialogCarrier } from './dialog-carrier.ts';
import { windowFeatures } from './dialog-carrier.ts';
import { openInBrowser } from './dialog-in-browser.ts';
import { openInClient } from './dialog-in-client.ts';
import { dialogName } from './dialog-name.ts';
import type { LabDialog, LabUi } from './office-types.ts';
import type { OutlookLink } from './outlook-link.ts';
import { askBeforeOpening } from './prompt.ts';

// Numbers: "Handle errors and events in the Office dialog box" and "Office Common API error codes" (2026-06-30); messages are ours.
const failure = (code: number, message: string): OfficeFailure => ({ code, name: 'Dialog API error', message });
const otherOrigin = failure(12004, 'The first page of a dialog has the origin of the pane.');
const notHttps = failure(12005, 'A dialog is opened with https.');
const alreadyOpen = failure(12007, 'A dialog is open already.');
const ignored = failure(12009, 'The person chose not to open the window.');
const closedOrLost = 12006;

/** The lab itself has no https: a loopback origin is a secure context without it, and the same-origin rule holds all the same. */
function refusal(url: string, window: Window): OfficeFailure | undefined {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (target?.protocol === 'http:' && window.location.protocol === 'https:') return notHttps;
  return target?.origin === window.location.origin ? undefined : otherOrigin;
}

/** The pane's half of `Office.context.ui`: one dialog at a time, opened the way the client does it. */
export function paneUi(window: Window, { client, displayLanguage }: HostFacts, theme: () => Theme, link: OutlookLink): LabUi {
  let open: DialogCarrier | undefined;

  return {
    displayDialogAsync(url: string, first?: unknown, second?: unknown) {
      const { options, asyncContext, callback } = callOf<Office.Dialog, Office.DialogOptions>(first, second);
      const fail = (why: OfficeFailure) => callback(asyncResult<Office.Dialog>({ failure: why }, asyncContext));
      const refused = open ? alreadyOpen : refusal(url, window);
      if (refused) return fail(refused);
      const start = () => {
        open = openWindow(url, options);
        if (open) callback(asyncResult<Office.Dialog>({ value: dialogOver(open) as Office.Dialog }, asyncContext));
        // Without a click the browser blocks the window, and office.js says 5001.
        else fail(internalError);
      };
      // A native client never asks; on the web office.js does unless it is told not to.
      if (client.dialog === 'native' || options.promptBeforeOpen === false) start();
      else askBeforeOpening(window.document, displayLanguage, start, () => fail(ignored));
    },
    // Both belong to the page inside a dialog.
    messageParent: () => undefined,
    addHandlerAsync: () => undefined,
  };

  function openWindow(url: string, options: Office.DialogOptions): DialogCarrier | undefined {
    const id = window.crypto.randomUUID();
    const name = dialogName({ id, kind: client.dialog, platform: client.platform, displayLanguage, theme: theme() });
    const features = windowFeatures(window.screen, options);
    const carrier = client.dialog === 'browser' ? openInBrowser(window, url, id, name, features) : openInClient(window, url, id, name, features, link);
    carrier?.onLost(() => (open = undefined));
    return carrier;
  }

  function dialogOver(carrier: DialogCarrier): LabDialog {
    return {
      close() {
        open = undefined;
        carrier.close();
      },
      messageChild: (text) => carrier.send(text),
      addEventHandler(type, handler) {
        if (String(type) === 'dialogMessageReceived') carrier.onMessage((message) => handler({ message, origin: window.location.origin }));
        if (String(type) === 'dialogEventReceived') carrier.onLost(() => handler({ error: closedOrLost }));
      },
    };
  }
}
