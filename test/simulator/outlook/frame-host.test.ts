import type { PageMessage } from '../../../src/simulator/host-protocol.ts';
import { hostFrame, type FrameHostParts } from '../../../src/simulator/outlook/frame-host.ts';

const addInOrigin = 'http://addin.localhost:1';

function page(changes: Partial<FrameHostParts> = {}) {
  const told: PageMessage[] = [];
  const contentWindow = { postMessage: (message: PageMessage, target: string) => void (target === addInOrigin && told.push(message)) };
  const window = new EventTarget();
  const asks = { hello: async () => ({ hello: true }), 'office-token': async () => Promise.reject({ code: 13002, name: 'n', message: 'm' }), 'exchange-token': async () => Promise.reject(new Error('bug')) };
  const host = hostFrame(window as Window, {
    frame: { contentWindow } as unknown as HTMLIFrameElement, addInOrigin, bridge: 'eager', asks: asks as never, answerBridge: async (text) => `answer to ${text}`, onDialog: () => undefined, ...changes,
  });
  const say = async (data: object, from: { origin?: string; source?: unknown } = {}) => {
    window.dispatchEvent(Object.assign(new Event('message'), { data, origin: addInOrigin, source: contentWindow, ...from }));
    await new Promise((resolve) => setImmediate(resolve));
    return told;
  };
  return { say, host };
}

test('the frame is answered by the number of its question', async () => {
  expect(await page().say({ lab: 'ask', id: 7, name: 'hello', sends: {} })).toEqual([{ lab: 'answer', id: 7, ok: true, gets: { hello: true } }]);
});
test('an Office failure is handed on, any other becomes 5001', async () => {
  expect(await page().say({ lab: 'ask', id: 1, name: 'office-token', sends: {} })).toMatchObject([{ ok: false, failure: { code: 13002 } }]);
  expect(await page().say({ lab: 'ask', id: 2, name: 'exchange-token', sends: {} })).toMatchObject([{ ok: false, failure: { code: 5001 } }]);
});
test('another origin and another window are not heard', async () => {
  const { say } = page();
  await say({ lab: 'ask', id: 1, name: 'hello', sends: {} }, { origin: 'http://evil.localhost:1' });
  expect(await say({ lab: 'ask', id: 2, name: 'hello', sends: {} }, { source: {} })).toEqual([]);
});
test('a silent bridge gets no answer at all', async () => {
  expect(await page({ bridge: 'silent' }).say({ lab: 'bridge', text: 'x' })).toEqual([]);
  expect(await page().say({ lab: 'bridge', text: 'x' })).toEqual([{ lab: 'bridge', text: 'answer to x' }]);
});
test('a closed host hears nothing any more', async () => {
  const { say, host } = page();
  host.close();
  expect(await say({ lab: 'bridge', text: 'x' })).toEqual([]);
});
