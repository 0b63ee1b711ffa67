import { chromium, type Browser } from 'playwright-core';

/**
 * Playwright switches third-party storage partitioning off, with which a cross-site frame would see storage that it never sees in
 * the field. The same switch without that one feature; `partitioning.test.ts` fails when a new version changes the list.
 */
const playwrightDisables = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter',
  'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying',
  'AimEnabled', 'PreconnectToSearch', 'msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion',
];
const disable = (features: readonly string[]) => `--disable-features=${features.join(',')}`;

export const openBrowser = (): Promise<Browser> => chromium.launch({
  executablePath: process.env['CHROMIUM_PATH']!,
  ignoreDefaultArgs: [disable(playwrightDisables)],
  args: [
    disable(playwrightDisables.filter((feature) => feature !== 'ThirdPartyStoragePartitioning')),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});
