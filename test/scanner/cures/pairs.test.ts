import { describe, expect, it } from '@jest/globals';
import { after, fixed, settings } from './fixed.ts';

const json = JSON.stringify(settings.pane);
const cdn = settings.officeJs;
const pkg = '{\n    "name": "old",\n    "dependencies": {\n        "axios": "1.0.0",\n        "vue": "3.0.0"\n    }\n}\n';
const pkgAfter = '{\n    "name": "old",\n    "dependencies": {\n        "@azure/msal-browser": "^5.29.0",\n        "axios": "1.0.0",\n        "outlook-naa-kit": "^0.1.0",\n        "vue": "3.0.0"\n    }\n}\n';
const call = 'Office.context.mailbox.getUserIdentityTokenAsync';
const page = (scripts: string) => `<html>\n  <head>\n    <script src="${cdn}"></script>${scripts}\n  </head>\n</html>`;
const shimTags = `\n    <script type="application/json" id="settings">${json}</script>\n    <script src="naa-kit-shim.js"></script>`;

/** File, what it is, what becomes of it; with the files around it. */
const pairs: readonly (readonly [string, string, string, string, Readonly<Record<string, string>>?])[] = [
  ['an inline script of a page', 'p.html', page(`\n    <script>${call}(send, 1);</script>`), page(`${shimTags}\n    <script>naaKit.getUserIdentityTokenAsync(send, 1);</script>`)],
  ['a page with spaces behind office.js', 'p.html', page('  ').replace('</head>', `<script>${call}(send);</script></head>`), page(`  ${shimTags}`).replace('</head>', '<script>naaKit.getUserIdentityTokenAsync(send);</script></head>')],
  ['a handler in markup', 'p.html', `${page('')}<a onclick="${call}(send)">x</a>`, `${page(shimTags)}<a onclick="naaKit.getUserIdentityTokenAsync(send)">x</a>`],
  ['a script that a page loads', 'js/a.js', `function ask() {\r\n\t${call}(function (r) { send(r.value); });\r\n}`, 'function ask() {\r\n\tnaaKit.getUserIdentityTokenAsync(function (r) { send(r.value); });\r\n}', { 'p.html': page('<script src="js/a.js?v=1"></script>') }],
  ['a script that a page loads from the root of its site', 'Web/js/a.js', `${call}(send);`, 'naaKit.getUserIdentityTokenAsync(send);', { 'Web/views/p.html': page('<script src="/js/a.js"></script>') }],
  ['a script that a view of ASP.NET loads', 'Web/js/a.js', `${call}(send);`, 'naaKit.getUserIdentityTokenAsync(send);', { 'Web/Views/P.cshtml': page('<script src="~/js/a.js"></script>'), 'q.ejs': '<script src="<%= root %>/a.js"></script>' }],
  ['an alias', 'src/a.ts', `import x from "x"\nconst box = Office.context.mailbox;\nbox.getUserIdentityTokenAsync(x); box.item`, 'import x from "x"\nimport { naaKit } from "./naa-kit"\nconst box = Office.context.mailbox;\nnaaKit.getUserIdentityTokenAsync(x); box.item', { 'package.json': pkg }],
  ['brackets, casts and optional chains', 'src/a.ts', `import x from 'x';\n(Office.context.mailbox as any)['getUserIdentityTokenAsync'](x);\nOffice.context.mailbox?.getUserIdentityTokenAsync(x);`, "import x from 'x';\nimport { naaKit } from './naa-kit';\nnaaKit.getUserIdentityTokenAsync(x);\nnaaKit.getUserIdentityTokenAsync(x);", { 'package.json': pkg }],
  ['destructuring of that name alone', 'src/a.js', `import x from 'x';\nconst { getUserIdentityTokenAsync } = Office.context.mailbox;\ngetUserIdentityTokenAsync(x);`, "import x from 'x';\nimport { naaKit } from './naa-kit';\nconst { getUserIdentityTokenAsync } = naaKit;\ngetUserIdentityTokenAsync(x);", { 'package.json': pkg }],
  ['a module below the folder of the shim', 'src/deep/er/a.js', `'use strict';\nexport const ask = (d) => ${call}(d);`, "'use strict';\nimport { naaKit } from '../../naa-kit';\n\nexport const ask = (d) => naaKit.getUserIdentityTokenAsync(d);", { 'package.json': pkg }],
  ['CommonJS', 'a.js', `const x = require('x');\n${call}(x);`, "const x = require('x');\nconst { naaKit } = require('./naa-kit');\nnaaKit.getUserIdentityTokenAsync(x);", { 'package.json': pkg }],
  ['CommonJS that requires nothing', 'a.js', `exports.ask = (d) => ${call}(d);`, "const { naaKit } = require('./naa-kit');\n\nexports.ask = (d) => naaKit.getUserIdentityTokenAsync(d);", { 'package.json': pkg }],
  ['CommonJS that requires inside its functions', 'a.js', `'use strict'\nfunction ask() {\n  ${call}(require("./x"))\n}`, "'use strict'\nconst { naaKit } = require(\"./naa-kit\")\n\nfunction ask() {\n  naaKit.getUserIdentityTokenAsync(require(\"./x\"))\n}", { 'package.json': pkg }],
  ['a module that names files in full', 'src/a.ts', `import x from './x.js';\n${call}(x);`, "import x from './x.js';\nimport { naaKit } from './naa-kit.js';\nnaaKit.getUserIdentityTokenAsync(x);", { 'package.json': pkg }],
  ['a module of a package of modules', 'src/a.mjs', `export const ask = (d) => ${call}(d);`, "import { naaKit } from './naa-kit.js';\n\nexport const ask = (d) => naaKit.getUserIdentityTokenAsync(d);", { 'package.json': '{"type":"module"}' }],
  ['a module beside one in TypeScript that names files in full', 'src/a.js', `import x from './x.js';\n${call}(x);`, "import x from './x.js';\nimport { naaKit } from './naa-kit.ts';\nnaaKit.getUserIdentityTokenAsync(x);", { 'package.json': pkg, 'src/b.ts': `export const f = () => ${call}(g);` }],
  ['a module without imports and semicolons', 'src/a.js', `export const ask = (d) => {\n  ${call}(d, "x")\n}\n`, 'import { naaKit } from "./naa-kit"\n\nexport const ask = (d) => {\n  naaKit.getUserIdentityTokenAsync(d, "x")\n}\n', { 'package.json': pkg }],
  ['a module whose last import and first statement have comments of their own', 'src/a.js', `import x from 'x'; // eslint-disable-line\n// @ts-ignore\n${call}(x);`, "import x from 'x'; // eslint-disable-line\nimport { naaKit } from './naa-kit';\n// @ts-ignore\nnaaKit.getUserIdentityTokenAsync(x);", { 'package.json': pkg }],
  ['a module whose first statement has a comment of its own', 'src/a.ts', `/// <reference types="x" />\n// @ts-ignore\nexport const ask = () => ${call}(x);`, "/// <reference types=\"x\" />\nimport { naaKit } from './naa-kit';\n\n// @ts-ignore\nexport const ask = () => naaKit.getUserIdentityTokenAsync(x);", { 'package.json': pkg }],
  ['a module in a folder other than src', 'app/login/a.js', `import x from 'x';\n${call}(x);`, "import x from 'x';\nimport { naaKit } from '../naa-kit';\nnaaKit.getUserIdentityTokenAsync(x);", { 'package.json': pkg, 'src/b.js': '' }],
  ['a mailbox that was held for this call alone', 'src/a.ts', `import x from 'x';\nexport function ask() {\n  const mailbox = Office.context?.mailbox!;\n  mailbox.getUserIdentityTokenAsync(x);\n}`, "import x from 'x';\nimport { naaKit } from './naa-kit';\nexport function ask() {\n  naaKit.getUserIdentityTokenAsync(x);\n}", { 'package.json': pkg }],
  ['a mailbox taken apart for this call alone', 'src/a.ts', `import x from 'x';\nexport function ask() {\n  const { mailbox } = Office.context;\n  mailbox.getUserIdentityTokenAsync(x);\n}`, "import x from 'x';\nimport { naaKit } from './naa-kit';\nexport function ask() {\n  naaKit.getUserIdentityTokenAsync(x);\n}", { 'package.json': pkg }],
  ['a mailbox that goes elsewhere too', 'src/a.ts', `import x from 'x';\nconst box = Office.context.mailbox;\nbox.getUserIdentityTokenAsync(x);\nx(...box);`, "import x from 'x';\nimport { naaKit } from './naa-kit';\nconst box = Office.context.mailbox;\nnaaKit.getUserIdentityTokenAsync(x);\nx(...box);", { 'package.json': pkg }],
  ['a mailbox whose type is used', 'src/a.ts', `import x from 'x';\nconst box = Office.context.mailbox;\nbox.getUserIdentityTokenAsync(x);\nexport type Box = typeof box;`, "import x from 'x';\nimport { naaKit } from './naa-kit';\nconst box = Office.context.mailbox;\nnaaKit.getUserIdentityTokenAsync(x);\nexport type Box = typeof box;", { 'package.json': pkg }],
  ['a mailbox that other modules take', 'src/a.ts', `export const box = Office.context.mailbox;\nbox.getUserIdentityTokenAsync(x);`, "import { naaKit } from './naa-kit';\n\nexport const box = Office.context.mailbox;\nnaaKit.getUserIdentityTokenAsync(x);", { 'package.json': pkg }],
  ['a mailbox that other scripts of the page may use', 'p.html', page(`<script>const box = Office.context.mailbox; box.getUserIdentityTokenAsync(x);</script>`), page(`${shimTags}<script>const box = Office.context.mailbox; naaKit.getUserIdentityTokenAsync(x);</script>`)],
  ['a component of Vue', 'src/A.vue', `<template><i/></template>\n<script>\nexport default { methods: { ask() { ${call}(this.send); } } };\n</script>\n`, "<template><i/></template>\n<script>\nimport { naaKit } from './naa-kit';\n\nexport default { methods: { ask() { naaKit.getUserIdentityTokenAsync(this.send); } } };\n</script>\n", { 'package.json': pkg }],
  ['a package.json', 'package.json', pkg, pkgAfter, { 'a.js': `export const f = () => ${call}(g);` }],
  ['office.js of one’s own', 'p.html', '<script  src=\'/lib/Office.js\' ></script>', `<script  src='${cdn}' ></script>`],
  ['the registration in a manifest', 'manifest.xml', '<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="MailApp"><WebApplicationInfo><Id>99999999-2222-3333-4444-555555555555</Id>\n<Resource>api://x</Resource></WebApplicationInfo></OfficeApp>', '<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="MailApp"><WebApplicationInfo><Id>11111111-2222-3333-4444-555555555555</Id>\n<Resource>api://old.example/11111111-2222-3333-4444-555555555555</Resource></WebApplicationInfo></OfficeApp>'],
  ['the registration in a unified manifest', 'manifest.json', '{\n\t"manifestVersion": "1.17",\n\t"webApplicationInfo": { "id": "99999999-2222-3333-4444-555555555555", "resource": "api://x" },\n\t"extensions": [{ "requirements": { "scopes": ["mail"] } }]\n}', '{\n\t"manifestVersion": "1.17",\n\t"webApplicationInfo": { "id": "11111111-2222-3333-4444-555555555555", "resource": "api://old.example/11111111-2222-3333-4444-555555555555" },\n\t"extensions": [{ "requirements": { "scopes": ["mail"] } }]\n}'],
  ['an empty capability', 'a.js', "import { createNestablePublicClientApplication } from '@azure/msal-browser';\ncreateNestablePublicClientApplication({ auth: { clientCapabilities: ['', \"CP1\", 'x'] } });", "import { createNestablePublicClientApplication } from '@azure/msal-browser';\ncreateNestablePublicClientApplication({ auth: { clientCapabilities: [\"CP1\", 'x'] } });"],
  ['office.js of npm where the page has Microsoft’s', 'src/a.js', "import '@microsoft/office-js';\r\nimport x from 'x';\r\nx();", "import x from 'x';\r\nx();", { 'package.json': pkg, 'p.html': page('') }],
  ['office.js of npm, required', 'src/a.js', "const x = require('x');\nrequire('@microsoft/office-js');\nx();", "const x = require('x');\nx();", { 'package.json': pkg, 'p.html': page('') }],
  ['the one page of a package that took office.js from npm', 'p.html', '<html>\n  <head>\n    <meta charset="utf-8">\n    <script src="app.js"></script>\n  </head>\n</html>', `<html>\n  <head>\n    <meta charset="utf-8">\n    <script src="${cdn}"></script>\n    <script src="app.js"></script>\n  </head>\n</html>`, { 'package.json': pkg, 'a.ts': "import * as Office from '@microsoft/office-js/dist/office';\nexport const x = Office;" }],
  ['a page whose head holds no script', 'p.html', '<html>\n<head>\n  <title>x</title>\n</head>\n</html>', `<html>\n<head>\n  <title>x</title>\n  <script src="${cdn}"></script>\n</head>\n</html>`, { 'package.json': pkg, 'a.js': "import '@microsoft/office-js';\nexport {};" }],
  ['the name of the well-known file in code', 'a.js', "app.get('/.well-known/microsoft-officeaddin-allowed.json', x);", "app.get('/.well-known/microsoft-officeaddins-allowed.json', x);"],
];

describe.each(pairs)('%s', (_, file, before, wanted, around = {}) => {
  const files = { ...around, [file]: before };
  it('becomes what is wanted', () => {
    expect(after(files)[file]).toBe(wanted);
  });
  it('is not changed a second time', () => {
    expect(fixed(after(files)).changes).toEqual([]);
  });
});

it('the well-known file is written under its right name', () => {
  const files = { 'public/.well-known/microsoft-officeaddin-allowed.json': '{"allowed":["https://a.example/run.js"]}' };
  expect(after(files)['public/.well-known/microsoft-officeaddins-allowed.json']).toBe('{"allowed":["https://a.example/run.js"]}');
});

const events = (address: string) => `<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="MailApp"><Override type="javascript" resid="js"/><Url id="js" DefaultValue="${address}"/></OfficeApp>`;
const unifiedEvents = '{"manifestVersion":"1.17","extensions":[{"runtimes":[{"code":{"page":"https://a.example/p.html","script":"https://a.example/run.js"}}]}]}';
const asks = 'OfficeRuntime.auth.getAccessToken();';

it.each<[string, Readonly<Record<string, string>>, string | undefined]>([
  ['of XML', { 'manifest.xml': events('https://a.example/run.js'), 'a.js': asks }, '.well-known/microsoft-officeaddins-allowed.json'],
  ['of JSON, with a folder of static files', { 'package.json': pkg, 'appPackage/manifest.json': unifiedEvents, 'public/x.html': '<p>', 'a.js': asks }, 'public/.well-known/microsoft-officeaddins-allowed.json'],
  ['of a project that asks for no token', { 'manifest.xml': events('https://a.example/run.js') }, undefined],
  ['beside which no code asks for a token', { 'tests/manifest.xml': events('https://a.example/run.js'), 'a.js': asks }, undefined],
  ['with a placeholder for the address', { 'manifest.xml': events('{{host}}/run.js'), 'a.js': asks }, undefined],
  ['of a project that has the list', { 'manifest.xml': events('https://a.example/run.js'), 'a.js': asks, 'server/microsoft-officeaddins-allowed.json': '{"allowed":["https://a.example/run.js"]}' }, undefined],
])('a manifest %s that names a script for events: the list of allowed scripts is written where there is none', (_, files, path) => {
  const { changes, steps } = fixed(files);
  expect(changes).toEqual(path === undefined ? [] : [{ path, after: '{\n  "allowed": [\n    "https://a.example/run.js"\n  ]\n}\n' }]);
  expect(steps.includes('serve-allowed-scripts')).toBe(path !== undefined);
  expect(fixed(after(files)).changes).toEqual([]);
});

it.each([
  [['src/a.js', 'src/b.js'], 'src/naa-kit.js'],
  [['src/a.js', 'src/b.ts'], 'src/naa-kit.ts'],
  [['src/a.tsx', 'src/b.js'], 'src/naa-kit.ts'],
])('the modules %j share one shim, %s', (modules, shim) => {
  const files = Object.fromEntries(modules.map((path) => [path, `export const f = () => ${call}(g);`]));
  expect(fixed({ 'package.json': pkg, 'tsconfig.json': '{}', ...files }).changes.map(({ path }) => path)).toEqual(['package.json', ...modules, shim]);
});

const old = (tool: string) => `{"devDependencies":{${tool}}}`;
it.each(['"webpack": "^4.46.0"', '"typescript": "~4.9.5"', '"browserify": "17.0.0"', '"rollup": "latest"', '"@azure/msal-browser": "^3.2.0"', '"@azure/msal-browser": "5.1.0"', '"fastify": "^4.0.0"'])('a project with %s cannot take the package: its pages load the shim', (tool) => {
  const files = { 'package.json': old(tool), 'p.html': page(''), 'sub/package.json': '{}', 'sub/q.html': page(''), 'a.js': `export const f = () => ${call}(g);` };
  const all = after(files);
  expect(fixed(files).changes.map(({ path }) => path)).toEqual(['a.js', 'naa-kit.js', 'p.html']);
  expect([all['p.html'], all['naa-kit.js']]).toEqual([page(shimTags), expect.stringContaining('export const naaKit = window.naaKit;')]);
  expect(fixed(all).changes).toEqual([]);
});

it('in TypeScript its module has types that the oldest take', () => {
  const all = after({ 'package.json': old('"webpack": "1.13.2"'), 'src/p.html': page(''), 'src/a.ts': `export const f = () => ${call}(g);` });
  expect(all['src/naa-kit.ts']).toContain('export const naaKit: IdentityTokens = (window as any).naaKit;');
});

it.each<[unknown, boolean]>([[['ie 11'], true], ['last 2 versions, IE 10', true], [{ production: ['> 1%', 'ie >= 11'] }, true], [['defaults', 'not ie 11'], false], [undefined, false]])('with the browsers %j a bundle stays without the shim: %j', (browserslist, isApart) => {
  const all = after({ 'package.json': JSON.stringify({ browserslist }), 'p.html': page(''), 'a.js': `export const f = () => ${call}(g);` });
  expect(String(all['naa-kit.js']).includes('window.naaKit')).toBe(isApart);
});

it.each([
  ['"@types/office-js": "^1.0.0"', 'Office.AsyncResult<string>'],
  ['"@types/office-js": "0.0.37"', 'userContext?: any'],
  ['"x": "1.0.0"', 'userContext?: any'],
])('in TypeScript with %s the module has types that are there, and no rule of style judges it', (types, wanted) => {
  const module = String(after({ 'package.json': old(types), 'src/a.ts': `export const f = () => ${call}(g);` })['src/naa-kit.ts']);
  expect([module.startsWith('/* eslint-disable */'), module.includes(wanted)]).toEqual([true, true]);
});

it('what reads it by require finds the shim of a page in a module of its kind', () => {
  const all = after({ 'package.json': old('"browserify": "17.0.0"'), 'p.html': page(''), 'a.js': `const x = require('x');\n${call}(x);` });
  expect(all['naa-kit.js']).toContain('\nexports.naaKit = window.naaKit;\n');
});

it.each([['"html-loader": "^0.5.5"', false], ['"html-loader": "^4.1.0"', true]])('with %s the script stays in a page', (tool, isMarked) => {
  const files = { 'package.json': old(tool), 'p.html': page(`<script>${call}(g);</script>`) };
  expect(String(after(files)['p.html']).includes('<!-- webpackIgnore: true -->\n    <script src="naa-kit-shim.js">')).toBe(isMarked);
  expect(fixed(after(files)).changes).toEqual([]);
});

it.each(['"webpack": "5.1.0"', '"typescript": ">=5.0"', '"@azure/msal-browser": "^5.0.0"', '"office-addin-manifest": "^1.13.6"', '"fastify": "latest"', '"esbuild": "^0.10.0"', '"webpack": "latest"'])('a project with %s can', (tool) => {
  expect(fixed({ 'package.json': `{"devDependencies":{${tool}}}`, 'a.js': `export const f = () => ${call}(g);` }).cured).toHaveLength(1);
});

it('a byte-order mark stays', () => {
  const files = { 'p.html': `\ufeff${page(`<script>${call}(send);</script>`)}` };
  const text = String(after(files)['p.html']);
  expect([text.charCodeAt(0), text.includes('naaKit.')]).toEqual([0xfeff, true]);
});

it.each<[string, string, Readonly<Record<string, string | Buffer>>]>([
  ['object-unknown', 'a box of unknown origin', { 'package.json': pkg, 'a.js': 'export const f = (mailbox) => mailbox.getUserIdentityTokenAsync(g);' }],
  ['name-taken', 'another naaKit', { 'package.json': pkg, 'a.js': `import naaKit from 'x';\n${call}(g);` }],
  ['name-taken', 'another id settings', { 'p.html': `${page(`<script>${call}(g);</script>`)}<div id="settings"></div>` }],
  ['event-handler', 'a handler of events', { 'p.html': page('<script src="a.js"></script>'), 'a.js': `function onSend(e) { ${call}(e.completed); }\nOffice.actions.associate('onSend', onSend);` }],
  ['no-page', 'a script no page loads', { 'a.js': `${call}(g);` }],
  ['bundled-page', 'a page whose scripts html-loader takes for sources', { 'package.json': '{"devDependencies":{"html-loader":"1.3.2"}}', 'p.html': page(`<script>${call}(g);</script>`) }],
  ['bundled-page', 'a page of Parcel', { 'package.json': '{"devDependencies":{"parcel":"^2.0.0"}}', 'p.html': page(`<script>${call}(g);</script>`) }],
  ['no-page', 'a module of a project with old tools whose pages have no office.js', { 'package.json': '{"devDependencies":{"webpack":"4.0.0"}}', 'p.html': '<head></head>', 'a.js': `export const f = () => ${call}(g);` }],
  ['no-page', 'a page without office.js', { 'p.html': `<script>${call}(g);</script>` }],
  ['no-package', 'a module without a package', { 'a.js': `export const f = () => ${call}(g);` }],
  ['encoding', 'Latin-1', { 'p.html': Buffer.from(page(`<script>${call}(g); // \xe9</script>`), 'latin1') }],
  ['vendored', 'a small bundle', { 'p.html': page('<script src="a.js"></script>'), 'a.js': `(()=>{${call}(g);${'let a=1;a();'.repeat(30)}})();` }],
  ['no-single-page', 'office.js of npm with two pages that lack it', { 'package.json': pkg, 'p.html': '<head></head>', 'q.html': '<head></head>', 'a.js': "import '@microsoft/office-js';\nexport {};" }],
  ['by-hand', 'office.js of npm under a name of its own', { 'package.json': pkg, 'p.html': page(''), 'a.js': "import * as office from '@microsoft/office-js';\nexport { office };" }],
  ['by-hand', 'office.js of npm as what makes a script a module', { 'package.json': pkg, 'p.html': page(''), 'a.js': "import '@microsoft/office-js';\nvar x;" }],
  ['by-hand', 'a capability that is worked out', { 'a.js': "import { PublicClientApplication } from '@azure/msal-browser';\nnew PublicClientApplication({ auth: { clientCapabilities: ['', x] } });" }],
  ['by-hand', 'a callback token', { 'a.js': 'Office.context.mailbox.getCallbackTokenAsync(g);' }],
  ['by-hand', 'office.js with a hash', { 'p.html': '<script src="office.js" integrity="sha384-x"></script>' }],
])('%s: %s is left and nothing is changed', (why, _, files) => {
  const { changes, left } = fixed(files);
  expect([changes, [...new Set(left.map((one) => one.why))]]).toEqual([[], [why]]);
});

it('without settings nothing that signs in is put in', () => {
  const { pane: _, ...bare } = settings;
  expect(fixed({ 'p.html': page(`<script>${call}(g);</script>`) }, bare)).toMatchObject({ changes: [], left: [{ why: 'needs-settings' }], steps: [] });
});

it('callers of what was cured are not listed as left', () => {
  const { left, steps } = fixed({ 'package.json': pkg, 'a.js': `export const ask = () => ${call}(g);`, 'b.js': "import { ask } from './a.js';\nexport const send = () => ask();", 'c.js': "import { send } from './b.js';\nsend();" });
  expect([left, steps]).toEqual([[], ['install-package', 'register', 'look-at-kind', 'ask-in-click']]);
});
