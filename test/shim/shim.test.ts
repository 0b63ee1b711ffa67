import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../journeys/browser.ts';
import { Play, scenarioNamed } from '../journeys/play.ts';

let browser: Browser;
let folder: string;

/** An add-in of old: callback code, no bundler. Only the line with the script and the object it calls are new. */
const oldScript = `
  function report(result) {
    document.querySelector('h2').textContent = [result.status, result.tokenKind || '-', result.path || '-', result.error ? result.error.code : '-', result.asyncContext || '-', (result.value || '').split('.').length].join(' ');
    document.querySelector('main').dataset.state = 'done';
  }
  naaKit.getUserIdentityTokenAsync(report, 'my-context');
  document.getElementById('ask').onclick = function () {
    document.querySelector('main').dataset.state = 'waiting';
    naaKit.getUserIdentityTokenAsync({ interactive: true }, report);
  };`;
const oldPage = (built: string) => built
  .replace(/<script defer[^>]*><\/script>/, '<script src="naa-kit-shim.js"></script>')
  .replace('<div id="root"></div>', '<main data-state="waiting"><h2></h2></main><button id="ask">ask</button><script src="old.js"></script>');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'old-add-in-'));
  cpSync('dist/addin', folder, { recursive: true });
  writeFileSync(join(folder, 'taskpane.html'), oldPage(readFileSync('dist/addin/taskpane.html', 'utf8')));
  writeFileSync(join(folder, 'old.js'), oldScript);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['online-naa', 'succeeded entra naa - my-context 3'],
  ['onprem-exchange-se', 'succeeded exchange-identity exchange-identity - my-context 3'],
  ['online-ltsc-2021', 'succeeded entra office-sso - my-context 3'],
  ['online-old-client', 'failed - - window-needs-click my-context 1'],
])('in %s the old callback gets the right token and its kind', async (id, said) => {
  const play = await Play.open(browser, { scenario: scenarioNamed(id), locale: 'en', msal: 5, paneDir: folder });
  try {
    await play.stands('done');
    expect(await play.reads()).toBe(said);
    expect(await play.leaks()).toEqual([]);
  } finally {
    await play.close();
  }
});

test('asked inside a click, it opens the sign-in window', async () => {
  const play = await Play.open(browser, { scenario: scenarioNamed('online-old-client'), locale: 'en', msal: 5, paneDir: folder });
  try {
    await play.stands('done');
    await play.pane.locator('#ask').click();
    await play.stands('done');
    expect(await play.reads()).toBe('succeeded entra dialog - - 3');
  } finally {
    await play.close();
  }
});
