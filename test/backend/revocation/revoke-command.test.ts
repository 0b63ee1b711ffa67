import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfToken } from '../../../src/backend/revocation/token-hash.ts';

let directory: string;
beforeAll(() => void (directory = mkdtempSync(join(tmpdir(), 'revoke-test-'))));
afterAll(() => rmSync(directory, { recursive: true }));

const run = (args: string[], input = ''): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) => {
    const child = execFile(process.execPath, ['--import', 'tsx', 'src/backend/revoke.ts', ...args], { env: { PATH: process.env['PATH'], STORE_FILE: join(directory, 'persons.sqlite') } }, (error, out, err) => done({ code: Number(error?.code ?? 0), out, err }));
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
}, 30_000);

test('what is no revocation is told with its remedy, and changes nothing', async () => {
  const refused = await run(['tenant', 'contoso.com', '--reason', 'test']);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('[revocation-invalid]')]);
  expect((await run(['token', '--reason', 'test'], 'no token')).code).toBe(1);
}, 30_000);
