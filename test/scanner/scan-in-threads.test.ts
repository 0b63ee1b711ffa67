import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, jest, test } from '@jest/globals';
import { scan } from '../../src/scanner/index.ts';
import { scanInThreads, type StartThread } from '../../src/scanner/scan-in-threads.ts';
import type { Asked, Start } from '../../src/scanner/thread-protocol.ts';
import { planted } from './planted.ts';

const thread = JSON.stringify(new URL('../../src/scanner/scan-thread.ts', import.meta.url).href);
const answers: unknown[] = [];
const nap = new Int32Array(new SharedArrayBuffer(4));

/** A thread that takes its first files before it is left alone, so that it has its part in what is told. */
const fromSource: StartThread = () => {
  const worker = new Worker(`import('tsx/esm/api').then(({ tsImport }) => tsImport(${thread}, ${thread}))`, { eval: true });
  worker.on('message', (answer) => answers.push(answer));
  const post = worker.postMessage.bind(worker);
  worker.postMessage = (told: Start | Asked) => {
    const before = 'taken' in told ? Atomics.load(told.taken, 0) : 0;
    post(told);
    for (let naps = 0; 'taken' in told && naps < 10_000 && Atomics.load(told.taken, 0) === before; naps += 1) Atomics.wait(nap, 0, 0, 5);
  };
  return worker;
};

const some = (count: number, name: (index: number) => string, text: (index: number) => string) => Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), text(index)]));

/** Uses, their callers by import, on pages and in C#, spread over so many files that every thread has some of each. */
const files: Readonly<Record<string, string | Buffer>> = {
  ...some(60, (index) => `lib/token-${index}.ts`, (index) => `export const token${index} = () => Office.context.mailbox.getUserIdentityTokenAsync(done);\n`),
  ...some(60, (index) => `app/use-${index}.ts`, (index) => `import { token${index} } from '../lib/token-${index}';\nexport function ask${index}() { token${index}(); }\n`),
  ...some(60, (index) => `pages/ews-${index}.js`, (index) => `function ews${index}() { Office.context.mailbox.makeEwsRequestAsync(x, y); }\n`),
  ...some(60, (index) => `pages/page-${index}.html`, (index) => `<script>function go${index}() { ews${index}(); }</script>\n<button onclick="go${(index + 1) % 60}()">\n`),
  ...some(60, (index) => `server/Claims${index}.cs`, (index) => `class Claims${index} { string Read() { return t["msexchuid"]; } }\n`),
  ...some(60, (index) => `server/Login${index}.cs`, (index) => `class Login${index} { void In() { new Claims${index}().Read(); } }\n`),
  ...some(60, (index) => `old/adal-${index}.js`, () => 'var c = new AuthenticationContext({});\n'),
  'old/z.json': '{ "dependencies": { "adal-angular": "1.0.18" } }',
  'pages/latin.js': Buffer.from('// caff\xe8\nOffice.context.mailbox.ewsUrl;\n', 'latin1'),
  'pages/ignored.js': '// naa-kit-ignore ews-url: on purpose\nOffice.context.mailbox.ewsUrl;\n// naa-kit-ignore ews-url\n',
  'pages/zero.js': Buffer.from([0, 1, 2]),
};

const root = planted(files);
const small = planted({ 'a.js': 'Office.context.mailbox.ewsUrl;' });
afterAll(() => [root, small].forEach((folder) => rmSync(folder, { recursive: true })));
const byOne = scan(root);

test('several threads tell what one tells', async () => {
  expect(byOne.findings.length).toBeGreaterThan(400);
  expect(byOne).toMatchObject({ ignored: [{ file: 'pages/ignored.js' }], troubles: [{ what: 'encoding' }, { what: 'ignore-without-reason' }], skipped: [{ why: 'binary' }] });
  expect(await scanInThreads(root, {}, 3, fromSource)).toEqual(byOne);
  // Each of two has looked and answered who calls, twice; one of them looked through the code of servers.
  expect(answers).toHaveLength(7);
}, 120_000);

test.each<[string, StartThread]>([
  ['cannot start', () => { throw new Error('no more threads'); }],
  ['fails', () => new Worker('throw new Error("full");', { eval: true })],
  ['ends without an answer', () => new Worker('process.exit(0);', { eval: true })],
])('where a thread %s, one does it all', async (_name, start) => {
  expect(await scanInThreads(root, {}, 2, start)).toEqual(byOne);
}, 60_000);

test('a small folder and one processor start no thread', async () => {
  const start = jest.fn<StartThread>();
  expect((await scanInThreads(small, {}, 3, start)).findings).toHaveLength(1);
  expect(await scanInThreads(root, {}, 1, start)).toEqual(byOne);
  expect(start).not.toHaveBeenCalled();
});
