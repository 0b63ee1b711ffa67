import { expect, test } from '@jest/globals';
import { configFromEnvironment } from '../../../src/backend/index.ts';
import type { Deployment } from '../../../src/contracts/deployment.ts';
import { deployment as ours } from '../../../src/deployment/index.ts';
import type { FixSettings } from '../../../src/scanner/index.ts';
import { after, fixed, settings } from './fixed.ts';

const wishing: FixSettings = { ...settings, backend: { folder: 'server', packages: { fastify: '^5.0.0', zod: '^1.0.0' }, cloud: ours.cloud, officeClientIds: ours.entra.officeClientIds } };
const manifest = (page: string) => `<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="MailApp"><SourceLocation DefaultValue="${page}"/></OfficeApp>`;

/** What the written server would be told: the one value of its module is JSON as well. */
const written = (files: Readonly<Record<string, string>>, using = wishing): Deployment =>
  JSON.parse(/export const deployment = (\{[^]*\});\n$/.exec(String(after(files, using)['server/deployment.js']))![1]!) as Deployment;

test('a server is written once, and only where it is wished for', () => {
  expect(fixed({ 'a.js': '' }).changes).toEqual([]);
  const { changes, steps } = fixed({ 'a.js': '' }, wishing);
  expect([changes.map(({ path }) => path), steps]).toEqual([['server/.gitignore', 'server/deployment.js', 'server/package.json', 'server/server.js'], ['start-backend']]);
  expect(fixed(after({ 'a.js': '' }, wishing), wishing).changes).toEqual([]);
});

test('its packages are those it needs and this kit, in the order of the alphabet', () => {
  expect(Object.entries((JSON.parse(String(after({}, wishing)['server/package.json'])) as { dependencies: object }).dependencies)).toEqual([['fastify', '^5.0.0'], ['outlook-naa-kit', '^0.1.0'], ['zod', '^1.0.0']]);
});

test.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
  ['of the manifest', { 'm.xml': manifest('https://addin.contoso.example/a/pane.html') }, 'https://addin.contoso.example', ['https://addin.contoso.example/a/pane.html']],
  ['of the manifest for production', { 'dev.xml': manifest('https://localhost:3000/p.html'), 'm.xml': manifest('https://b.example/p.html') }, 'https://b.example', ['https://b.example/p.html']],
  ['of the API, where manifests name none', { 'm.xml': manifest('~remoteAppUrl/p.html') }, 'https://old.example', ['https://old.example/taskpane.html']],
])('the pages are those %s', (_, files, origin, audiences) => {
  expect(written(files)).toMatchObject({ addIn: { origin }, exchange: { audiences } });
});

test('the configuration is one that the backend takes for production, for all tenants or for one', () => {
  const tenant = '99999999-2222-3333-4444-555555555555';
  const config = configFromEnvironment({}, written({}));
  expect(config).toMatchObject({ allowedOrigins: ['https://old.example'], entra: { clientId: settings.pane!.clientId, scopeName: 'access_as_user', allowedTenants: 'any', authority: 'https://login.microsoftonline.com' } });
  expect(configFromEnvironment({}, written({}, { ...wishing, pane: { ...settings.pane!, authority: `https://login.microsoftonline.us/${tenant}` } }))).toMatchObject({ entra: { allowedTenants: [tenant], authority: 'https://login.microsoftonline.us' } });
});
