import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import webpack from 'webpack';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (folder: string, pattern: RegExp) => readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).filter((file) => pattern.test(file)).map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8'));

function sentencesIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text.split(' ').length >= 6) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.tsx', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX));
  return found;
}

test('no line of the simulator is in the pages that ship', () => {
  const elsewhere = new Set(['admin', 'auth', 'backend', 'cli', 'contracts', 'deployment', 'dialog', 'errors', 'office', 'shim', 'fluent', 'taskpane', 'diagnostics'].flatMap((room) => read(`src/${room}`, /\.tsx?$/)).flatMap(sentencesIn));
  const onlyThere = [...new Set(read('src/simulator', /\.ts$/).flatMap(sentencesIn))].filter((sentence) => !elsewhere.has(sentence));
  const shipped = read('dist/addin', /\.(js|html|css)$/).join('\n');
  const lab = read('dist/lab', /\.js$/).join('\n');
  expect(onlyThere.filter((sentence) => lab.includes(sentence)).length).toBeGreaterThan(20);
  expect(onlyThere.filter((sentence) => shipped.includes(sentence))).toEqual([]);
});

describe('the package’s own doors', () => {
  const problems = (request: string, mode: 'production' | 'development') => new Promise<string>((resolve, reject) => {
    webpack({ mode, context: root, target: 'web', entry: `data:text/javascript,import '${request}'`, output: { path: '/nowhere' }, plugins: [{ apply: (compiler) => void compiler.hooks.shouldEmit.tap('dry', () => false) }], externals: /^(node:|jose|@peculiar|reflect)/, externalsType: 'commonjs' }, (error, stats) => {
      if (error) reject(error);
      else resolve((stats!.toJson({ all: false, errors: true }).errors ?? []).map(({ message }) => message).join('\n'));
    });
  });

  test('a production build that reaches for the simulator fails', async () => expect(await problems('outlook-naa-kit/simulator', 'production')).toMatch(/not exported|exports/i));
  test('a development build may have it', async () => expect(await problems('outlook-naa-kit/simulator', 'development')).toBe(''));
  test('a page that reaches for the backend fails', async () => expect(await problems('outlook-naa-kit/backend', 'production')).toMatch(/not exported|exports/i));

  test.each([['Node10', ts.ModuleResolutionKind.Node10], ['Bundler', ts.ModuleResolutionKind.Bundler], ['NodeNext', ts.ModuleResolutionKind.NodeNext]])('TypeScript finds the types of the shim by %s', (_, moduleResolution) => {
    const installed = (file: string) => file.replace('/app/node_modules/outlook-naa-kit/', root);
    const host = { fileExists: (file: string) => /^\/app\/node_modules\/outlook-naa-kit\/(package\.json|\.build\/shim\/index\.d\.ts)$/.test(file), readFile: (file: string) => readFileSync(installed(file), 'utf8') };
    const options = { moduleResolution, module: moduleResolution === ts.ModuleResolutionKind.NodeNext ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext };
    expect(ts.resolveModuleName('outlook-naa-kit/shim', '/app/src/a.ts', options, host).resolvedModule?.resolvedFileName).toBe('/app/node_modules/outlook-naa-kit/.build/shim/index.d.ts');
  });
});
