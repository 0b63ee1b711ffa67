import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { tellScan } from '../../src/cli/scan/told.ts';
import { rules } from '../../src/scanner/index.ts';
import { openBrowser } from '../journeys/browser.ts';
import { scanned } from '../scanner/planted.ts';
import { faults } from './faults.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

const long = `src/${'a-very-long-name-of-a-folder/'.repeat(8)}token.js`;
const report = scanned({
  [long]: 'export const ask = (done) => Office.context.mailbox.getUserIdentityTokenAsync(done);',
  'a.js': `import { ask } from "./${long}";\nask(send);\nfetch("https://outlook.office.com/api/v2.0/me/messages/" + id + "/attachments");`,
  'b.js': '// naa-kit-ignore ews-url: on Exchange Server alone\nOffice.context.mailbox.ewsUrl;',
  'node_modules/x/y.js': '',
});

async function shown(locale: 'en' | 'it', colorScheme: 'light' | 'dark', width: number, tell: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  try {
    const page = await context.newPage();
    await page.setContent(tellScan(report, 'html', { locale, today: '2026-11-22', rules, showsMentions: true }, '.'));
    await tell(page);
  } finally {
    await context.close();
  }
}

test.each([['light', 'en', 1200], ['dark', 'it', 1200], ['light', 'it', 320], ['dark', 'en', 320]] as const)('axe finds nothing in the report of a scan, and nothing is cut off: %s, %s, %i pixels', async (scheme, locale, width) => {
  await shown(locale, scheme, width, async (page) => {
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

test('each row of the overview leads to its section', async () => {
  await shown('en', 'light', 1200, async (page) => {
    expect(await page.locator('table a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['#identity-token', '#outlook-rest-endpoint']);
    for (const id of ['identity-token', 'outlook-rest-endpoint']) expect(await page.locator(`section[aria-labelledby="${id}"] h2#${id}`).count()).toBe(1);
  });
});
