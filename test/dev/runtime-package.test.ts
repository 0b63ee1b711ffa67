import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagesOf, runtimePackage } from '../../src/dev/runtime-package.ts';

test('the packages of a build are those that it imports, also late and by a part', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runtime-package-'));
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'a.js'), "import fastify from 'fastify';\nimport './deep/b.js';\nimport 'node:fs';\nexport * from 'jose/jwt/verify';");
  writeFileSync(join(folder, 'deep/b.js'), "const pg = await import('pg');\nimport { x } from '@azure/msal-node/lib';");
  writeFileSync(join(folder, 'a.d.ts'), "import 'react';");
  expect(packagesOf(folder)).toEqual(['@azure/msal-node', 'fastify', 'jose', 'pg']);
  rmSync(folder, { recursive: true });
});

test('the versions are the pinned ones, and nothing else comes along', () => {
  const source = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> };
  const { dependencies } = runtimePackage(source, ['fastify', 'jose']) as { dependencies: Record<string, string> };
  expect(dependencies).toEqual({ fastify: source.devDependencies['fastify'], jose: source.devDependencies['jose'] });
});

test('a package that nobody pinned is named', () => {
  expect(() => runtimePackage({ devDependencies: {} }, ['left-pad'])).toThrow('not in package.json: left-pad');
});
