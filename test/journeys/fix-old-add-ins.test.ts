import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fix, scan } from '../../src/scanner/index.ts';
import { settings } from '../scanner/cures/fixed.ts';
import { openBrowser } from './browser.ts';
import { OldAddIn } from './old-add-in.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['callback-html', ['taskpane.html']],
  ['jquery', ['js/tickets.js', 'taskpane.html']],
  ['react-class', ['package.json', 'src/App.jsx', 'src/naa-kit.js']],
  ['vue', ['package.json', 'src/App.vue', 'src/naa-kit.js']],
  ['typescript-express', ['package.json', 'src/identity.ts', 'src/naa-kit.ts']],
])('the old add-in %s', (name, changed) => {
  let addIn: OldAddIn;
  beforeAll(() => {
    addIn = new OldAddIn(name);
    addIn.build();
  });
  afterAll(() => addIn.remove());

  it('fails where legacy tokens are refused, and signs in where Exchange and where Entra have the person once it is fixed', async () => {
    expect(await addIn.shows(browser, 'online-legacy-refused')).not.toContain('Signed in');
    expect(addIn.fix().changes.map(({ path }) => path)).toEqual(changed);
    addIn.build();
    expect(await addIn.shows(browser, 'online-naa')).toBe('Signed in by Bearer');
    expect(await addIn.shows(browser, 'onprem-exchange-se')).toBe('Signed in by ExchangeIdentity');
    const rest = scan(addIn.folder);
    expect(fix(addIn.folder, rest, settings).changes).toEqual([]);
    expect(rest.findings.filter(({ rule, vendored }) => rule === 'identity-token' && !vendored)).toEqual([]);
  }, 300_000);
});
