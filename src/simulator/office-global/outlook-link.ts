import type { AskName, Asks, FrameMessage, PageMessage } from '../host-protocol.ts';

type Heard = Exclude<PageMessage, { lab: 'answer' }>;
type HeardName = Heard['lab'];

/** The frame's line to the Outlook page around it. Only that page is heard, and only it is told anything. */
export interface OutlookLink {
  ask<N extends AskName>(name: N, sends: Asks[N]['sends']): Promise<Asks[N]['gets']>;
  tell(message: Exclude<FrameMessage, { lab: 'ask' }>): void;
  on<N extends HeardName>(name: N, listener: (message: Extract<Heard, { lab: N }>) => void): void;
}

export function linkToOutlook(window: Window, outlookOrigin: string): OutlookLink {
  const open = new Map<number, { resolve(gets: never): void; reject(failure: unknown): void }>();
  const listeners: { name: HeardName; listener: (message: never) => void }[] = [];
  let last = 0;

  window.addEventListener('message', ({ source, origin, data }: MessageEvent<PageMessage>) => {
    if (source !== window.parent || origin !== outlookOrigin) return;
    if (data.lab !== 'answer') {
      for (const { listener } of listeners.filter(({ name }) => name === data.lab)) listener(data as never);
      return;
    }
    const asked = open.get(data.id);
    open.delete(data.id);
    if (data.ok) asked?.resolve(data.gets as never);
    else asked?.reject(data.failure);
  });

  const post = (message: FrameMessage) => window.parent.postMessage(message, outlookOrigin);
  return {
    ask: (name, sends) => new Promise((resolve, reject) => {
      const id = ++last;
      open.set(id, { resolve, reject });
      post({ lab: 'ask', id, name, sends });
    }),
    tell: post,
    on: (name, listener) => void listeners.push({ name, listener }),
  };
}
