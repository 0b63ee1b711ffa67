import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { locales, type Locale } from '../../src/contracts/locale.ts';
import type { Scenario } from '../../src/simulator/scenario.ts';
import { openBrowser } from './browser.ts';
import { Play, scenarioNamed } from './play.ts';

interface Cast {
  /** Versions of msal-browser to play it with. Default: 5 alone, for stories in which the pane's MSAL has no part. */
  readonly msal?: readonly (4 | 5)[];
  /** A variation of the scenario of that name. */
  readonly scenario?: Scenario;
  /** What is done to the browser before the page is opened. */
  readonly before?: (play: Play) => Promise<void>;
}

/** One story, told in both languages (and with each MSAL); afterwards nothing that came out may hold a token. */
export function journey(id: string, { msal = [5], scenario = scenarioNamed(id), before }: Cast, tell: (play: Play, locale: Locale) => Promise<void>): void {
  describe(id, () => {
    let browser: Browser;
    beforeAll(async () => void (browser = await openBrowser()));
    afterAll(() => browser.close());
    test.each(msal.flatMap((version) => locales.map((locale) => [locale, version] as const)))('in %s with msal-browser %s', async (locale, version) => {
      const play = await Play.open(browser, { scenario, locale, msal: version, ...(before ? { before } : {}) });
      try {
        await tell(play, locale);
        expect(await play.leaks()).toEqual([]);
      } finally {
        await play.close();
      }
    });
  });
}
