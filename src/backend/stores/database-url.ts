import { isLoopback } from '../is-loopback.ts';

/** What `pg` would take from the address as well, our time-outs among it, is not for an address to say. */
const parameters: ReadonlySet<string> = new Set(['application_name', 'host', 'sslcert', 'sslkey', 'sslmode', 'sslrootcert']);

/** Today `pg` reads `prefer`, `require` and `verify-ca` as `verify-full` and will not always; with `no-verify` anybody can be the server. */
const tlsModes: ReadonlySet<string> = new Set(['verify-full', 'disable']);

const hostOf = (url: URL): string => url.searchParams.get('host') ?? url.hostname;

const isOnThisMachine = (url: URL): boolean => hostOf(url).startsWith('/') || isLoopback(hostOf(url));

/**
 * What is expected of the address of a PostgreSQL database and not so: `[is it right, what is expected]` each. Beyond this machine
 * it must say `sslmode=verify-full`, or `sslmode=disable` where nobody else is on the line. Never repeats any of it: it holds a password.
 */
export function databaseUrlChecks(value: string): readonly (readonly [isRight: boolean, expected: string])[] {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || hostOf(url) === '' || url.pathname.length < 2 || url.hash !== '') return [[false, 'postgres:// with a host and the name of a database, special characters as %XX']];
  const mode = url.searchParams.get('sslmode');
  return [
    [[...url.searchParams.keys()].every((name) => parameters.has(name)), `no parameters but ${[...parameters].join(', ')}`],
    [mode === null ? isOnThisMachine(url) : tlsModes.has(mode), 'sslmode=verify-full, or sslmode=disable on a line of your own'],
  ];
}

/** Host and database of an address, for a message: without the user and the password. */
export function databaseOf(value: string): string {
  const url = new URL(value);
  return `${hostOf(url)}${url.port && `:${url.port}`}${url.pathname}`;
}
