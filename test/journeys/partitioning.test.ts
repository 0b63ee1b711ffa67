import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Play, scenarioNamed } from './play.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const storageSeen = async (site: 'cross' | 'same'): Promise<{ secure: boolean; seen: string | null }> => {
  const play = await Play.open(browser, { scenario: scenarioNamed('online-naa'), locale: 'en', msal: 5, site });
  try {
    await play.stands('done');
    const frame = play.page.frames().find((one) => one !== play.page.mainFrame())!;
    const alone = await play.context.newPage();
    await alone.goto(new URL('/redirect.html', frame.url()).href);
    await alone.evaluate(() => localStorage.setItem('left-by-the-top-level', 'yes'));
    return await frame.evaluate(() => ({ secure: isSecureContext && 'subtle' in crypto, seen: localStorage.getItem('left-by-the-top-level') }));
  } finally {
    await play.close();
  }
};

test('the cross-site frame is a secure context and does not see the storage of the same origin at the top', async () => {
  expect(await storageSeen('cross')).toEqual({ secure: true, seen: null });
});

test('the same-site frame sees it: both situations of the field are played', async () => {
  expect(await storageSeen('same')).toEqual({ secure: true, seen: 'yes' });
});
