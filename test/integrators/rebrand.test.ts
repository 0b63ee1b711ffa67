import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { configFromEnvironment } from '../../src/backend/index.ts';
import { paneSettings, type Deployment } from '../../src/contracts/deployment.ts';
import { deployment as former } from '../../src/deployment/index.ts';
import { staleManifests } from '../../src/dev/manifest/write.ts';
import { openBrowser } from '../journeys/browser.ts';
import { Play, scenarioNamed } from '../journeys/play.ts';
import { signInByClientWindow } from '../journeys/windows.ts';
import { copyFor, type Copy } from './copy.ts';
import { otherDeployment } from './other-deployment.ts';

let copy: Copy;
let browser: Browser;
beforeAll(async () => {
  copy = await copyFor(otherDeployment);
  [browser] = await Promise.all([openBrowser(), copy.writeManifests(), copy.build()]);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await copy?.remove();
});

/** Every single value of an object, by its path. */
const leaves = (value: unknown, path = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`)) : [[path, value]];

test('the other deployment has another value everywhere, so nothing can pass by accident', () => {
  const other = new Map(leaves(otherDeployment));
  expect(leaves(former).filter(([path, value]) => other.get(path) === value)).toEqual([]);
});

test('its values make a production backend', () => {
  expect(configFromEnvironment({}, otherDeployment)).toMatchObject({
    entra: { clientId: otherDeployment.entra.clientId, scopeName: 'notes.use', allowedTenants: otherDeployment.entra.allowedTenants },
    allowedOrigins: [otherDeployment.addIn.origin],
  });
});

test('its manifests and the settings in its pages are made of its values', async () => {
  expect(await staleManifests(copy.root, otherDeployment)).toEqual([]);
  for (const name of ['taskpane', 'dialog']) {
    const page = await readFile(join(copy.root, `dist/addin/${name}.html`), 'utf8');
    expect(JSON.parse(/id="settings">([^<]*)</.exec(page)?.[1] ?? '{}')).toEqual(paneSettings(otherDeployment));
    expect(page).toContain(`<script src="${otherDeployment.cloud.officeJs}">`);
  }
});

/** The owner's values. Microsoft's (login host, client ids of Office, suffixes of mailboxes) belong to nobody. */
const valuesOf = ({ addIn, entra, backend, exchange, cloud }: Deployment): string[] => {
  const values = leaves([addIn, entra.clientId, entra.scope, backend, exchange, cloud.officeJs]).map(([, value]) => String(value));
  const hosts = [addIn.origin, backend.origin].map((origin) => new URL(origin).host);
  return [...new Set([...values, ...hosts])];
};

test('no value of the former owner is left in a manifest or in anything that was built', async () => {
  const written = await copy.written();
  expect([...written.keys()]).toEqual(expect.arrayContaining(['manifest.xml', 'manifest.json', 'dist/addin/taskpane.html', 'dist/addin/dialog.html', 'dist/addin/redirect.html']));
  const found = (deployment: Deployment) => [...written].flatMap(([path, text]) => valuesOf(deployment).filter((value) => text.includes(value)).map((value) => `${path}: ${value}`));
  expect(found(former)).toEqual([]);
  const { addIn, entra } = otherDeployment;
  expect(found(otherDeployment)).toEqual(expect.arrayContaining([`manifest.xml: ${entra.clientId}`, `dist/addin/dialog.html: ${entra.scope}`, `manifest.json: ${addIn.accentColor}`]));
});

const play = (scenario: string) => Play.open(browser, { scenario: scenarioNamed(scenario), locale: 'en', msal: 5, paneDir: join(copy.root, 'dist/addin'), deployment: otherDeployment });

test('it signs in through NAA under its own name, and its backend accepts its own client id', async () => {
  const shown = await play('online-naa');
  try {
    await shown.stands('done');
    expect(await shown.pane.locator('h1').innerText()).toBe(otherDeployment.addIn.name);
    expect(await shown.reads()).toContain('Signed in as Adele Vance');
    expect(await shown.calls()).toEqual(['Bearer 200']);
    expect(await shown.leaks()).toEqual([]);
  } finally {
    await shown.close();
  }
});

test('it signs in by its own window where Outlook has nothing better', async () => {
  const shown = await play('online-old-client');
  try {
    await shown.stands('needs-click');
    await signInByClientWindow(shown);
    expect(await shown.calls()).toEqual(['Bearer 200']);
  } finally {
    await shown.close();
  }
});

test('a token that Office asked for is refused by an add-in that does not list that client of Office', async () => {
  const shown = await play('online-ltsc-2021');
  try {
    await shown.stands('cannot');
    expect(await shown.calls()).toEqual(['Bearer 403']);
    expect((await shown.journal()).at(-1)).toMatchObject({ code: 'client-not-allowed' });
  } finally {
    await shown.close();
  }
});
