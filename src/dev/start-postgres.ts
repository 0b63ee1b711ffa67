import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A PostgreSQL of one's own: on loopback only, with a password, and as durable as it is delivered. */
export interface OwnPostgres {
  /** Makes an empty database and resolves to its address. */
  newDatabase(): Promise<string>;
  /** Down and up again, with the same data on the same port. `immediate`: without a word to anybody, as in a crash. */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  /** Stops it and leaves nothing behind. */
  remove(): Promise<void>;
}

/** Both in PEM. */
export interface ServerTls {
  readonly certificate: string;
  readonly key: string;
}

type User = Readonly<{ uid: number; gid: number }> | Readonly<Record<never, never>>;

const idOf = (option: '-u' | '-g', name: string): number => Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout.trim() || NaN);

/** PostgreSQL refuses to run as root. */
function unprivileged(): User {
  if (process.getuid?.() !== 0) return {};
  const user = ['postgres', 'nobody'].map((name) => ({ uid: idOf('-u', name), gid: idOf('-g', name) })).find(({ uid, gid }) => uid > 0 && gid > 0);
  if (!user) throw new Error('This is root, and there is neither a user postgres nor a user nobody to run PostgreSQL as.');
  return user;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function initialise(folder: string, data: string, user: User, bin: string, password: string): void {
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  const passwordFile = writeOwn(join(folder, 'password'), password, user);
  const options = ['--pgdata', data, '--username=test', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const { status, stderr } = spawnSync(join(bin, 'initdb'), options, { ...user, cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
}

/** A file that the server's user alone may read; a private key is refused otherwise. */
function writeOwn(path: string, text: string, user: User): string {
  writeFileSync(path, text, { mode: 0o600 });
  if ('uid' in user) chownSync(path, user.uid, user.gid);
  return path;
}

/** Until it lets people in, which after a crash is not at once. */
async function untilReady(server: ChildProcess, url: string, said: () => string): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.end();
    } catch {
      await new Promise((later) => setTimeout(later, 20));
    }
  }
  throw new Error(`PostgreSQL did not start: ${said()}`);
}

const tlsOptions = (folder: string, { certificate, key }: ServerTls, user: User): string[] =>
  ['ssl=on', `ssl_cert_file=${writeOwn(join(folder, 'server.pem'), certificate, user)}`, `ssl_key_file=${writeOwn(join(folder, 'server.key'), key, user)}`].flatMap((setting) => ['-c', setting]);

/** Makes a cluster in a temporary folder and starts it, by the programs in `bin`, as somebody who is not root. `tls`: default none. */
export async function startPostgres(bin: string, tls?: ServerTls): Promise<OwnPostgres> {
  const [folder, user, port] = [mkdtempSync(join(tmpdir(), 'postgres-')), unprivileged(), await freePort()];
  const [data, password] = [join(folder, 'data'), randomBytes(12).toString('hex')];
  const address = (name: string) => `postgres://test:${password}@127.0.0.1:${port}/${name}`;
  initialise(folder, data, user, bin, password);
  const options = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...(tls ? tlsOptions(folder, tls, user) : [])];
  let server: ChildProcess;
  const start = async (): Promise<void> => {
    const lines: string[] = [];
    server = spawn(join(bin, 'postgres'), options, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    server.stderr?.on('data', (line) => lines.push(String(line)));
    await untilReady(server, address('postgres'), () => lines.join(''));
  };
  const stop: OwnPostgres['stop'] = async (how = 'fast') => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };
  let databases = 0;
  await start();
  return {
    newDatabase: async () => {
      const name = `test_${++databases}`;
      const client = new Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`create database ${name} template template0`);
      await client.end();
      return address(name);
    },
    stop,
    start,
    remove: async () => {
      await stop('immediate');
      rmSync(folder, { recursive: true });
    },
  };
}
