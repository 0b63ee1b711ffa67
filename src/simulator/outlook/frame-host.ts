import type { FrameMessage, OfficeFailure, PageMessage } from '../host-protocol.ts';
import type { LabClient } from '../scenario.ts';
import type { frameAsks } from './frame-asks.ts';

export interface FrameHostParts {
  readonly frame: HTMLIFrameElement;
  readonly addInOrigin: string;
  readonly bridge: LabClient['bridge'];
  readonly asks: ReturnType<typeof frameAsks>;
  readonly answerBridge: (text: string) => Promise<string>;
  /** A native dialog opened or went away. */
  readonly onDialog: (open: boolean) => void;
}

const broken: OfficeFailure = { code: 5001, name: 'Internal Error', message: 'The pretend Outlook could not answer.' };

/** Listens to the add-in's frame and to nobody else. `tell` speaks to it; `close` ends both. */
export function hostFrame(window: Window, { frame, addInOrigin, bridge, asks, answerBridge, onDialog }: FrameHostParts): { tell(message: PageMessage): void; close(): void } {
  const tell = (message: PageMessage) => frame.contentWindow?.postMessage(message, addInOrigin);

  async function answer({ id, name, sends }: Extract<FrameMessage, { lab: 'ask' }>): Promise<void> {
    try {
      tell({ lab: 'answer', id, ok: true, gets: await asks[name](sends as never) });
    } catch (thrown) {
      tell({ lab: 'answer', id, ok: false, failure: typeof thrown === 'object' && thrown !== null && 'code' in thrown ? (thrown as OfficeFailure) : broken });
    }
  }

  const hear = ({ source, origin, data }: MessageEvent<FrameMessage>) => {
    if (source !== frame.contentWindow || origin !== addInOrigin) return;
    if (data.lab === 'ask') void answer(data);
    if (data.lab === 'dialog') onDialog(data.open);
    // A silent bridge hears everything and answers nothing, not even whether it is there (office-js#4824).
    if (data.lab === 'bridge' && bridge !== 'silent') void answerBridge(data.text).then((text) => tell({ lab: 'bridge', text }));
  };
  window.addEventListener('message', hear);
  return { tell, close: () => window.removeEventListener('message', hear) };
}
