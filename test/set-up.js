import { tsImport } from 'tsx/esm/api';

/** Once before all tests: a browser is there. Plain JavaScript, because Jest loads this file by itself. */
export default async function setUp() {
  const { findBrowser } = await tsImport('../src/dev/find-browser.ts', import.meta.url);
  process.env['CHROMIUM_PATH'] = findBrowser();
}
