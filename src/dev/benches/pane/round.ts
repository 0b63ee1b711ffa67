import type { Browser, Frame } from 'playwright-core';
import { slowPane, type SlowPane } from './slow-pane.ts';

/** One opening of the pane in a cold profile. Milliseconds count from the start of the pane's own navigation. */
export interface Round {
  /** React's first committed content. */
  readonly firstPaintMs: number;
  /** The pane shows who the backend says you are. */
  readonly signedInMs: number;
  /** Of the add-in's origin, office.js excluded; bytes as the wire carried the body. */
  readonly scripts: readonly { readonly startMs: number; readonly gzipBytes: number }[];
  /** Of the pane until signed in: HTML and CORS preflight included, office.js excluded. */
  readonly requests: number;
}

const throttling = 4;
const paintMark = 'bench-first-paint';
const doneMark = 'bench-signed-in';
const isOfficeJs = (url: string) => new URL(url).pathname.endsWith('/office.js');

/** Throws when the pane does not get to signed-in, or when the throttling does not reach it. */
export async function playRound(browser: Browser, address: string, { proveThrottling = false } = {}): Promise<Round> {
  const context = await browser.newContext({ locale: 'en' });
  try {
    await context.addInitScript(markStates, { paintMark, doneMark });
    const page = await context.newPage();
    const pane = await slowPane(page, throttling);
    await page.goto(address);
    await page.frameLocator('iframe').locator('main[data-state="done"] h2').waitFor({ timeout: 30_000 });
    const frame = page.frames().find((one) => one !== page.mainFrame())!;
    const round = await read(frame, pane);
    if (proveThrottling) await prove(frame, pane);
    return round;
  } finally {
    await context.close();
  }
}

/** Runs in the page, before its own scripts: notes on the pane's own clock when each state is first there. */
function markStates(names: { paintMark: string; doneMark: string }): void {
  if (window === window.top) return;
  const watch = new MutationObserver(() => {
    const state = document.querySelector('main[data-state]')?.getAttribute('data-state');
    if (!state) return;
    if (performance.getEntriesByName(names.paintMark).length === 0) performance.mark(names.paintMark);
    if (state !== 'done') return;
    performance.mark(names.doneMark);
    watch.disconnect();
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
}

async function read(frame: Frame, { requests }: SlowPane): Promise<Round> {
  const seen = await frame.evaluate(({ paintMark, doneMark }) => ({
    origin: location.origin,
    startedAtMs: performance.timeOrigin,
    firstPaintMs: performance.getEntriesByName(paintMark)[0]!.startTime,
    signedInMs: performance.getEntriesByName(doneMark)[0]!.startTime,
    scripts: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ initiatorType }) => initiatorType === 'script')
      .map(({ name, startTime, encodedBodySize, decodedBodySize }) => ({ url: name, startMs: startTime, gzipBytes: encodedBodySize, plainBytes: decodedBodySize })),
  }), { paintMark, doneMark });
  const scripts = seen.scripts.filter(({ url }) => new URL(url).origin === seen.origin && !isOfficeJs(url));
  const plain = scripts.find(({ gzipBytes, plainBytes }) => gzipBytes === 0 || gzipBytes === plainBytes);
  if (plain) throw new Error(`${plain.url} did not come compressed, so there are no gzip bytes to count.`);
  const until = seen.startedAtMs + seen.signedInMs;
  return { firstPaintMs: seen.firstPaintMs, signedInMs: seen.signedInMs, scripts, requests: requests(seen.origin).filter(({ url, atMs }) => atMs <= until && !isOfficeJs(url)).length };
}

/** The same arithmetic in the pane, throttled and not: only that shows that the throttling is where the pane runs. */
async function prove(frame: Frame, pane: SlowPane): Promise<void> {
  const throttled = await frame.evaluate(busyMs);
  await pane.throttle(1);
  const factor = throttled / (await frame.evaluate(busyMs));
  if (factor < throttling * 0.6 || factor > throttling * 1.7) throw new Error(`The pane ran ${factor.toFixed(1)} times slower, not ${throttling} times: the throttling does not reach it, or this machine is too busy to measure.`);
}

function busyMs(): number {
  const spent = [0, 1, 2].map(() => {
    const start = performance.now();
    let value = 1;
    for (let step = 0; step < 1e7; step++) value = (value * 31 + step) | 0;
    // Uses the value, so that the loop is not optimised away.
    return performance.now() - start + (value === 0.5 ? 1 : 0);
  });
  return Math.min(...spent);
}
