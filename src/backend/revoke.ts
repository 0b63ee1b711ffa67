import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { deployment } from '../deployment/index.ts';
import { isKitError, KitError, tellOnTerminal } from '../errors/index.ts';
import type { BackendConfig } from './config.ts';
import { configFromEnvironment } from './config-from-environment.ts';
import { forms, readRevocationCommand, type RevocationCommand } from './revocation/read-command.ts';
import { hashOfToken } from './revocation/token-hash.ts';
import { readEveryMs } from './revocation/watch-revocations.ts';
import { openDatabase } from './stores/open-database.ts';
import { createRevocationStore, type Revocation, type RevocationStore } from './stores/sql-revocations.ts';

const hourMs = 3_600_000;

const lineOf = ({ id, what, value, until, reason, createdAt, liftedAt }: Revocation): string =>
  [id, what, value || '-', `from ${new Date(createdAt).toISOString()}`, `until ${new Date(liftedAt ?? until).toISOString()}${liftedAt === undefined ? '' : ' (lifted)'}`, reason].join('  ');

async function tokenFrom(input: NodeJS.ReadableStream): Promise<string> {
  const token = (await text(input)).trim();
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) throw new KitError('revocation-invalid', { values: { problem: 'standard input holds no token.' } });
  return token;
}

async function obey(command: RevocationCommand, store: RevocationStore): Promise<string> {
  if (command.do === 'list') return (await store.all()).map(lineOf).join('\n') || 'Nothing was ever revoked.';
  if (command.do === 'lift') return (await store.lift(command.id)) ? `Lifted. Instances follow within ${readEveryMs / 1000} seconds.` : 'Nothing of that id is in force.';
  const { what, hours, reason } = command;
  const value = what === 'token' ? hashOfToken(await tokenFrom(process.stdin)) : command.value;
  const id = randomBytes(6).toString('hex');
  const until = Date.now() + hours * hourMs;
  await store.add({ id, what, value, until, reason });
  return `${id}: in force until ${new Date(until).toISOString()}. Instances follow within ${readEveryMs / 1000} seconds.`;
}

/** A server makes a store that is missing; here it would be an empty one, in which a revocation reaches nobody. */
function checkStore({ storeFile }: BackendConfig): void {
  if (storeFile === undefined || existsSync(storeFile)) return;
  throw new KitError('revocation-invalid', { values: { problem: `no server has its store at ${resolve(storeFile)}. Give the server’s own DATABASE_URL or STORE_FILE.` } });
}

async function run(args: readonly string[]): Promise<string> {
  if (args.length === 0) return forms;
  const config = configFromEnvironment(process.env, deployment);
  const command = readRevocationCommand(args, config.exchange.trusted.map(({ amurl }) => amurl));
  checkStore(config);
  const database = await openDatabase(config, Date.now());
  try {
    return await obey(command, createRevocationStore(database, Date.now));
  } finally {
    await database.close();
  }
}

/** The door for emergencies, with the settings of the server: it needs neither the server nor Entra, which may be what has failed. */
try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  if (!isKitError(error)) throw error;
  console.error(tellOnTerminal(error));
  process.exitCode = 1;
}
