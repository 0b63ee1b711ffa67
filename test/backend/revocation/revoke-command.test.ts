import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfToken } from '../../../src/backend/revocation/token-hash.ts';
import { openDatabase } from '../../../src/backend/stores/open-database.ts';

let directory: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'revoke-test-'));
  await (await openDatabase({ storeFile: join(directory, 'persons.sqlite') }, 0)).close();
});
afterAll(() => rmSync(directory, { recursive: true }));

const run = (args: string[], input = '', file = 'persons.sqlite'): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) => {
    const child = execFile(process.execPath, ['--import', 'tsx', 'src/backend/revoke.ts', ...args], { env: { PATH: process.env['PATH'], STORE_FILE: join(directory, file) } }, (error, out, err) => done({ code: Number(error?.code ?? 0), out, err }));
    child.stdin?.end(input);
  });

test('one command revokes, another lifts, and the record shows both', async () => {
  const token = 'eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl';
  const revoked = await run(['token', '--hours', '2', '--reason', 'seen in a ticket'], `${token}\n`);
  expect([revoked.code, revoked.out]).toEqual([0, expect.stringMatching(/^[0-9a-f]{12}: in force until .+Z\. Instances follow within 5 seconds\.\n$/)]);
  const id = revoked.out.slice(0, 12);
  expect(await run(['lift', id])).toMatchObject({ code: 0, out: expect.stringContaining('Lifted') });
  const { out } = await run(['list']);
  expect(out).toMatch(new RegExp(`^${id}  token  ${hashOfToken(token)}  from .+  until .+ \\(lifted\\)  seen in a ticket\n$`));
  expect(out).not.toContain('eyJ');
});

test('what is no revocation is told with its remedy, and changes nothing', async () => {
  const refused = await run(['tenant', 'contoso.com', '--reason', 'test']);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('[revocation-invalid]')]);
  expect((await run(['token', '--reason', 'test'], 'no token')).code).toBe(1);
});

test('where no server has its store nothing is revoked, and none is made', async () => {
  const lost = await run(['remembered', '--reason', 'test'], '', 'other.sqlite');
  expect([lost.code, lost.err]).toEqual([1, expect.stringContaining('other.sqlite')]);
  expect(existsSync(join(directory, 'other.sqlite'))).toBe(false);
});
