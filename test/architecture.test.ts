import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { staleRegistries } from '../src/dev/registries.ts';
import { layers, trespasses } from './layers.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const files = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' }).map((file) => `src/${file.replaceAll('\\', '/')}`).filter((file) => /\.tsx?$/.test(file));
const folders = Object.keys(layers);

test('every import stays inside what its layer may use', () => {
  const found = files.filter((file) => !file.startsWith('src/dev/')).flatMap((file) => trespasses(file, readFileSync(`${root}/${file}`, 'utf8')).map((target) => `${file} → ${target} (${layers[file.split('/')[1]!]?.because})`));
  expect(found).toEqual([]);
});

test('every folder of src has its place in the table', () => {
  const present = new Set(files.map((file) => file.split('/')[1]));
  expect([...present].sort()).toEqual([...folders, 'dev'].sort());
});

test.each(folders)('the tsconfig of %s references exactly the layers it may use', (name) => {
  const { references = [] } = JSON.parse(readFileSync(`${root}/src/${name}/tsconfig.json`, 'utf8')) as { references?: { path: string }[] };
  expect(references.map(({ path }) => path.slice(3)).sort()).toEqual([...layers[name]!.may].sort());
});

describe('the fence is awake', () => {
  test.each([
    ['a door', 'src/auth/x.ts', "import '../taskpane/main.tsx';"],
    ['a package of a door', 'src/auth/x.ts', "import React from 'react';"],
    ['another room, late', 'src/auth/x.ts', "const x = await import('../backend/index.ts');"],
    ['another room, by template', 'src/auth/x.ts', 'const x = await import(`../simulator/lab.ts`);'],
    ['another room, passed on', 'src/auth/x.ts', "export * from '../diagnostics/index.ts';"],
    ['another room, for its types', 'src/auth/x.ts', "import type { A } from '../office/index.ts';"],
    ['Node in the browser', 'src/taskpane/x.tsx', "import fs from 'node:fs';"],
    ['CommonJS', 'src/backend/x.ts', "const a = require('express');"],
    ['the lab in the pane', 'src/taskpane/x.tsx', "import { startLab } from '../simulator/lab.ts';"],
    ['the scaffolds', 'src/backend/x.ts', "import { registries } from '../dev/registries.ts';"],
    ['the tests', 'src/backend/x.ts', "import { layers } from '../../test/layers.ts';"],
    ['a look-alike package', 'src/backend/x.ts', "import 'jose-fork';"],
    ['a room from the ground', 'src/contracts/x.ts', "import { KitError } from '../errors/index.ts';"],
  ])('a planted trespass is caught: %s', (_, file, line) => expect(trespasses(file, line)).toHaveLength(1));

  test.each([
    ['the ground', "import '../contracts/locale.ts';"],
    ['a neighbour in the same room', "import { x } from './paths/naa.ts';"],
    ['a package of the room', "import { AuthError } from '@azure/msal-browser';"],
  ])('what is allowed passes: %s', (_, line) => expect(trespasses('src/auth/x.ts', line)).toEqual([]));
});

describe('the compiler holds a room to what it may touch', () => {
  test.each([
    ['auth', 'window.location.href;'],
    ['auth', "localStorage.getItem('x');"],
    ['auth', 'process.env;'],
    ['diagnostics', 'document.title;'],
    ['contracts', "fetch('/');"],
    ['taskpane', 'process.exit();'],
    ['taskpane', 'Office.context.mailbox;'],
    ['backend', 'document.cookie;'],
  ])('%s cannot say `%s`', (room, line) => {
    const { config } = ts.readConfigFile(`${root}/src/${room}/tsconfig.json`, ts.sys.readFile) as { config: { compilerOptions: object } };
    const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, target: 'ES2022', strict: true, noEmit: true, skipLibCheck: true }, `${root}/src/${room}`);
    const planted = `${root}/src/${room}/planted.ts`;
    const host = ts.createCompilerHost(options);
    const { getSourceFile } = host;
    host.getSourceFile = (name, ...rest) => (name === planted ? ts.createSourceFile(name, `${line}\nexport {};`, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest));
    const errors = ts.getPreEmitDiagnostics(ts.createProgram([planted], options, host)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    expect(errors.join()).toMatch(/Cannot find name/);
  });
});

test('generated registries are as their folders say', () => {
  expect(staleRegistries(root).map(({ path }) => `${path} is stale: run npm run registries`)).toEqual([]);
});
