import type { LabOffice } from './office-types.ts';

/** What `Office.onReady` gives: nulls outside an Outlook. */
export interface Ready {
  readonly host: string | null;
  readonly platform: string | null;
}

/**
 * `Office.initialize` and `Office.onReady` of a page. As office.js does (read in its public copies), it calls `initialize` once,
 * before `onReady` resolves, and waits for that until the page has set it or has called `onReady`: the page's own script may
 * load long after Outlook has answered. Office.js gives up after 10 s, this one does not.
 */
export function readiness(answered: Promise<Ready>): Pick<LabOffice, 'initialize' | 'onReady'> {
  let handler: LabOffice['initialize'];
  let ask = (): void => undefined;
  const asked = new Promise<void>((resolve) => (ask = resolve));
  const initialized = Promise.all([answered, asked]).then(([ready]) => {
    if (ready.host !== null) handler?.('documentOpened' as never);
    return ready;
  });
  return {
    get initialize() {
      return handler;
    },
    set initialize(given) {
      handler = given;
      ask();
    },
    async onReady(callback?: (info: never) => unknown): Promise<never> {
      ask();
      const ready = (await initialized) as never;
      callback?.(ready);
      return ready;
    },
  };
}
