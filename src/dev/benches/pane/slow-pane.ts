import type { CDPSession, Page } from 'playwright-core';

interface Sent {
  readonly url: string;
  /** On the wall clock. */
  readonly atMs: number;
}

/** The pane's frame, which lives in a process of its own because it is cross-site. */
export interface SlowPane {
  throttle(rate: number): Promise<void>;
  /** Everything the pane has sent, its document and CORS preflights included. */
  requests(paneOrigin: string): Sent[];
}

interface RequestWillBeSent {
  readonly type?: string;
  readonly wallTime: number;
  readonly request: { readonly url: string };
}

const sent = ({ request, wallTime }: RequestWillBeSent): Sent => ({ url: request.url, atMs: wallTime * 1000 });

/**
 * Throttles Outlook's page and the pane in it, the pane before its first instruction, and listens to its network. Playwright gives
 * a session for a frame only once it runs, so Chromium is asked to hold the frame's new process until it has been told.
 */
export async function slowPane(page: Page, rate: number): Promise<SlowPane> {
  const outlook = await page.context().newCDPSession(page);
  const documents: Sent[] = [];
  const fromPane: Sent[] = [];
  let tellPane: ((method: string, params?: object) => Promise<unknown>) | undefined;

  // The document of a frame in another process is asked for by the page around it.
  outlook.on('Network.requestWillBeSent', (event) => event.type === 'Document' && documents.push(sent(event)));
  outlook.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const tell = teller(outlook, sessionId);
    if (targetInfo.type === 'iframe') tellPane = tell;
    // Not awaited one by one: the frame stands still meanwhile, and its clock runs.
    for (const [method, params] of [['Network.enable'], ['Emulation.setCPUThrottlingRate', { rate }], ['Runtime.runIfWaitingForDebugger']] as const) void tell(method, params);
  });
  outlook.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method, params } = JSON.parse(message) as { method?: string; params: RequestWillBeSent };
    if (method === 'Network.requestWillBeSent') fromPane.push(sent(params));
  });
  await outlook.send('Network.enable');
  await outlook.send('Emulation.setCPUThrottlingRate', { rate });
  await outlook.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });

  return {
    throttle: async (next) => {
      if (!tellPane) throw new Error('The pane did not get a process of its own, so it was not throttled as a cross-site frame is.');
      await tellPane('Emulation.setCPUThrottlingRate', { rate: next });
    },
    requests: (paneOrigin) => [...documents.filter(({ url }) => new URL(url).origin === paneOrigin), ...fromPane],
  };
}

function teller(outlook: CDPSession, sessionId: string) {
  let id = 0;
  return (method: string, params: object = {}) => outlook.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: ++id, method, params }) });
}
