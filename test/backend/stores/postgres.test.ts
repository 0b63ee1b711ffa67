import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../src/backend/stores/open-database.ts';
import { openPostgres, type PostgresPatience } from '../../../src/backend/stores/postgres.ts';
import { createSqlIdentityStore } from '../../../src/backend/stores/sql-identity-store.ts';
import type { SqlDatabase } from '../../../src/backend/stores/sql-database.ts';
import { tellOnTerminal, type KitError } from '../../../src/errors/index.ts';
import { describeIdentityStore } from '../../contracts/identity-store.ts';
import { newCertificate, type Certificate } from '../world/exchange.ts';
import { describeOnPostgres } from '../world/postgres.ts';

let count = 0;
const ports = { clock: () => 1_800_000_000_000, newPersonId: () => `p_${++count}` };
const impatient: PostgresPatience = { lockMs: 300, statementMs: 700, answerMs: 1_400, connectionMs: 1_000, mostRounds: 20, random: Math.random, pause: () => new Promise((later) => setImmediate(later)) };
const failureOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'done', (error: unknown) => error);

describeOnPostgres('PostgreSQL', (own) => {
  describeIdentityStore('PostgreSQL', async () => {
    const url = await own().newDatabase();
    return {
      open: async () => createSqlIdentityStore(await openDatabase({ databaseUrl: url }, 0), ports),
      rows: async () => {
        const database = await openPostgres(url);
        const [row] = await database.query('select (select count(*) from person) as persons, (select count(*) from identity) as identities');
        await database.close();
        return { persons: row?.persons as number, identities: row?.identities as number };
      },
      remove: async () => undefined,
    };
  });

  describe('a database', () => {
    let url: string;
    let database: SqlDatabase;
    let impatientDatabase: SqlDatabase;
    const write = (statement: string, values: (string | number)[] = []) => database.transaction((session) => session.query(statement, values));
    beforeEach(async () => {
      url = await own().newDatabase();
      [database, impatientDatabase] = [await openPostgres(url), await openPostgres(url, 4, impatient)];
      await write('create table note (id text primary key, amount bigint not null)');
    });
    afterEach(async () => void (await Promise.all([database.close(), impatientDatabase.close()])));

    test('whole numbers, counts and sums come as numbers', async () => {
      await write('insert into note (id, amount) values ($1, $2), ($3, $2)', ['a', 1_800_000_000_000, 'b']);
      expect(await database.query('select count(*) as rows, sum(amount) as total, max(amount) as most from note')).toEqual([{ rows: 2, total: 3_600_000_000_000, most: 1_800_000_000_000 }]);
    });

    test('what one transaction reads and another changes is played again: twenty at once all count', async () => {
      await write("insert into note (id, amount) values ('sum', 0)");
      await Promise.all(Array.from({ length: 20 }, () => database.transaction(async (session) => {
        const [row] = await session.query("select amount from note where id = 'sum'");
        await session.query("update note set amount = $1 where id = 'sum'", [Number(row?.amount) + 1]);
      })));
      expect(await database.query('select amount from note')).toEqual([{ amount: 20 }]);
    });

    test('two who each leave because the other stays: one does', async () => {
      await write("insert into note (id, amount) values ('a', 1), ('b', 1)");
      let looked = 0;
      let bothLooked = () => {};
      const both = new Promise<void>((resolve) => (bothLooked = resolve));
      await Promise.all(['a', 'b'].map((id) => database.transaction(async (session) => {
        const [row] = await session.query('select sum(amount) as staying from note');
        if (++looked >= 2) bothLooked();
        await both;
        if (row?.staying === 2) await session.query('update note set amount = 0 where id = $1', [id]);
      })));
      expect(await database.query('select sum(amount) as staying from note')).toEqual([{ staying: 1 }]);
    });

    test('a failed statement undoes its transaction even where its failure is swallowed, and the commit says so', async () => {
      const swallowing = database.transaction(async (session) => {
        await session.query("insert into note (id, amount) values ('half', 1)");
        await session.query('select 1 / 0 as nothing').catch(() => undefined);
      });
      await expect(swallowing).rejects.toThrow('rolled back');
      expect(await database.query('select id from note')).toEqual([]);
    });

    test.each<[string, string, RegExp]>([
      ['a statement that takes too long', 'select pg_sleep(60)', /statement timeout/],
      ['a lock that another one holds', "update note set amount = 2 where id = 'held'", /lock timeout/],
    ])('%s is given up, and the connections are there for the next', async (_, statement, reason) => {
      await write("insert into note (id, amount) values ('held', 1)");
      let free = () => {};
      const held = new Promise<void>((holding) => void database.transaction(async (session) => {
        await session.query("update note set amount = 3 where id = 'held'");
        holding();
        await new Promise<void>((resolve) => (free = resolve));
      }));
      await held;
      const failures = await Promise.all(Array.from({ length: 4 }, () => failureOf(impatientDatabase.transaction((session) => session.query(statement)))));
      for (const failure of failures) expect(String(failure)).toMatch(reason);
      free();
      expect(await Promise.all(Array.from({ length: 4 }, () => impatientDatabase.query('select 1 as it')))).toEqual(Array(4).fill([{ it: 1 }]));
    });

    test('who does nothing inside a transaction is put out of it', async () => {
      const idle = impatientDatabase.transaction(async (session) => {
        await session.query("insert into note (id, amount) values ('idle', 1)");
        for (;;) await session.query('select 1').then(() => new Promise((later) => setTimeout(later, 1_000)));
      });
      await expect(idle).rejects.toThrow();
      expect(await database.query('select id from note')).toEqual([]);
    });

    test('a change to the tables may take longer than a call', async () => {
      await impatientDatabase.exclusively((session) => session.query('select pg_sleep(1.6)'));
      await expect(impatientDatabase.transaction((session) => session.query('select pg_sleep(1.6)'))).rejects.toThrow(/timeout/);
    });

    test('a call that finds all connections taken does not wait for ever', async () => {
      let free = () => {};
      const freed = new Promise<void>((resolve) => (free = resolve));
      const one = await openPostgres(url, 1, { ...impatient, statementMs: 5_000 });
      const busy = one.transaction(() => freed);
      await expect(one.query('select 1')).rejects.toThrow(/timeout exceeded/);
      free();
      await busy;
      expect(await one.query('select 1 as it')).toEqual([{ it: 1 }]);
      await one.close();
    });
  });

  test('a wrong password is told with the database, and without itself', async () => {
    const right = new URL(await own().newDatabase());
    const wrong = Object.assign(new URL(right.href), { password: 'not-the-secret' });
    const error = (await failureOf(openDatabase({ databaseUrl: wrong.href }, 0))) as KitError;
    expect(error).toMatchObject({ code: 'store-unavailable' });
    expect(tellOnTerminal(error)).toMatch(new RegExp(`\\[store-unavailable\\]\\ndatabase: ${right.host}${right.pathname}\\npassword authentication failed`));
    expect(tellOnTerminal(error) + String(error.stack) + JSON.stringify(error)).not.toContain('not-the-secret');
  });
});

describe('a protected line', () => {
  let directory: string;
  let certificate: Certificate;
  beforeAll(async () => {
    [directory, certificate] = [mkdtempSync(join(tmpdir(), 'postgres-test-')), await newCertificate('CN=localhost')];
    writeFileSync(join(directory, 'root.pem'), certificate.pem);
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  describeOnPostgres('PostgreSQL with TLS', (own) => {
    const at = async (host: string, parameters: Record<string, string>): Promise<string> => {
      const url = Object.assign(new URL(await own().newDatabase()), { hostname: host });
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      return url.href;
    };
    const root = () => ({ sslrootcert: join(directory, 'root.pem') });

    test('a server of the trusted name and root is spoken to in private', async () => {
      const database = await openPostgres(await at('localhost', { sslmode: 'verify-full', ...root() }));
      expect(await database.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()')).toEqual([{ ssl: true }]);
      await database.close();
    });

    test.each([
      ['of another name', '127.0.0.1', true, /altnames/],
      ['of a root that nobody trusts', 'localhost', false, /self-signed certificate/],
    ])('a server %s is refused', async (_, host, isTrusted, reason) => {
      const database = await openPostgres(await at(host, { sslmode: 'verify-full', ...(isTrusted ? root() : {}) }));
      await expect(database.query('select 1')).rejects.toThrow(reason);
      await database.close();
    });
  }, () => ({ certificate: certificate.pem, key: String(certificate.privateKey.export({ type: 'pkcs8', format: 'pem' })) }));
});

test('a server that takes the connection and says nothing is given up', async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket.resume().on('error', () => undefined)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const database = await openPostgres(`postgres://kit@127.0.0.1:${(server.address() as AddressInfo).port}/persons`, 2, impatient);
  await expect(database.query('select 1')).rejects.toThrow(/timeout/);
  await database.close();
  sockets.forEach((socket) => socket.destroy());
  server.close();
});
