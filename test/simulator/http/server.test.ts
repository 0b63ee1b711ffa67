import { openServer, type LabServer } from '../../../src/simulator/http/server.ts';
import { machinePorts } from '../../../src/simulator/ports.ts';
import { ask } from '../loopback-request.ts';

const failures: unknown[] = [];
let server: LabServer;
let address: string;

beforeAll(async () => {
  server = await openServer(0, { ...machinePorts, onFailure: (error) => void failures.push(error) });
  address = `http://127.0.0.1:${server.port}`;
  server.serve({
    hosts: [new URL(address).host],
    trusts: () => [],
    handle: async ({ url }) => ({ status: 200, headers: url.pathname === '/broken' ? { 'x-broken': '\u20ac' } : {}, body: 'well' }),
  });
});
afterAll(() => server.close());

test('an answer that cannot be written costs its own connection, is told, and the next one comes', async () => {
  await expect(ask(`${address}/broken`)).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(failures).toEqual([expect.objectContaining({ code: 'ERR_INVALID_CHAR' })]);
  expect((await ask(address)).text).toBe('well');
});
