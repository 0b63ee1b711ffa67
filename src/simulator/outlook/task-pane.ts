import { say } from '../../contracts/text.ts';
import type { PageMessage, ShownItem, Theme } from '../host-protocol.ts';
import type { WorldInfo } from '../world-info.ts';
import type { PageState } from './address.ts';
import { brokerDialog } from './broker-dialog.ts';
import { element } from './element.ts';
import { frameAsks } from './frame-asks.ts';
import { hostFrame } from './frame-host.ts';
import { hostFacts } from './host-facts.ts';
import { answerBridge } from './naa-broker.ts';
import type { LabServices } from './services.ts';
import { texts } from './texts.ts';

export interface TaskPaneParts {
  readonly world: WorldInfo;
  readonly state: PageState;
  readonly services: LabServices;
  /** Where the broker's window is put. */
  readonly root: HTMLElement;
  readonly item: () => ShownItem;
  readonly theme: () => Theme;
}

/** The add-in's frame in its task pane, with Outlook's side of the talk behind it. */
export function taskPane({ world, state: { locale }, services, root, item, theme }: TaskPaneParts): { pane: HTMLElement; tell(message: PageMessage): void; close(): void } {
  const frame = element('iframe', { title: say(texts.addInFrame, locale, {}), src: world.addInUrl });
  const notice = element('div', { class: 'notice', role: 'status' });
  const addInOrigin = new URL(world.addInUrl).origin;
  const show = brokerDialog(root, world.account, addInOrigin, locale);
  const broker = (request: Parameters<LabServices['broker']>[1]) => services.broker(world, request);
  const host = hostFrame(window, {
    frame, addInOrigin, bridge: world.scenario.client.bridge,
    asks: frameAsks({ world, facts: () => hostFacts(world, locale, theme(), item()), broker, exchangeToken: (audience) => services.exchangeToken(world, audience), show }),
    answerBridge: (text) => answerBridge(text, { world, broker, show }),
    onDialog: (open) => notice.replaceChildren(...(open ? dialogNotice() : [])),
  });
  return { pane: element('aside', { class: 'pane', 'aria-label': say(texts.addIn, locale, {}) }, element('p', { class: 'pane-title' }, say(texts.addIn, locale, {})), notice, frame), ...host };

  // A native client knows when its dialog is closed; a window on the sign-in page can tell the lab nothing, so one asks the person.
  function dialogNotice(): Node[] {
    return [
      element('span', {}, say(texts.dialogOpen, locale, {})),
      element('button', { type: 'button', click: () => host.tell({ lab: 'dialog-closed' }) }, say(texts.dialogClose, locale, {})),
    ];
  }
}
