import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const programFiles = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LocalAppData']].filter(Boolean);

/** Where Chrome, Edge and Chromium are installed on Linux, macOS and Windows. */
const usualPlaces = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map((name) => `/usr/bin/${name}`),
  '/snap/bin/chromium',
  ...['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  ...programFiles.flatMap((folder) => [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]),
];

const installed = (): string | undefined => [process.env['CHROMIUM_PATH'], ...usualPlaces, chromium.executablePath()].find((path) => path && existsSync(path));

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Ways to get a browser, in order; each runs only when the ones before left none. */
const installers: readonly (() => unknown)[] = [
  () => spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 }),
  () => isRootOnDebian() && spawnSync('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'], { stdio: 'inherit', timeout: 600_000 }),
];

/**
 * Path of a Chrome, Edge or Chromium: `CHROMIUM_PATH`, an installed one, else Playwright's download, else Debian's package when
 * this is root on Debian. Throws with what to do when nothing works.
 */
export function findBrowser(): string {
  for (const install of [() => undefined, ...installers]) {
    install();
    const path = installed();
    if (path) return path;
  }
  throw new Error('No Chrome, Edge or Chromium was found and none could be installed. Install one of them, or set CHROMIUM_PATH to the program, and run the tests again.');
}
