import { existsSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

/** Once before all tests: a browser is there, and the pages are built. Plain JavaScript, because Jest loads this file by itself. */
export default async function setUp() {
  const { findBrowser } = await tsImport('../src/dev/find-browser.ts', import.meta.url);
  process.env['CHROMIUM_PATH'] = findBrowser();
  for (const page of ['dist/addin/taskpane.html', 'dist/msal-4/addin/taskpane.html', 'dist/lab/outlook.html']) {
    if (!existsSync(page)) throw new Error(`${page} is missing: run \`npm run build:all\` first (\`npm test\` does).`);
  }
}
