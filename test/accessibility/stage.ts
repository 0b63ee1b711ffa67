import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Locale } from '../../src/contracts/locale.ts';
import { openBrowser } from '../journeys/browser.ts';
import { Play, scenarioNamed, type Stage } from '../journeys/play.ts';

/** Plays scenarios in one browser for a whole file of tests. */
export function stage() {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(() => browser.close());
  return async (id: string, locale: Locale, theme: NonNullable<Stage['theme']>, tell: (play: Play) => Promise<void>): Promise<void> => {
    const play = await Play.open(browser, { scenario: scenarioNamed(id), locale, msal: 5, theme });
    try {
      await tell(play);
    } finally {
      await play.close();
    }
  };
}

export const themes = [['light', 'en'], ['dark', 'it'], ['high-contrast', 'en']] as const;

/** Everything that can be folded, open. */
export const unfold = ({ pane }: Play): Promise<void> => pane.locator('details').evaluateAll((all) => all.forEach((one) => void ((one as HTMLDetailsElement).open = true)));
