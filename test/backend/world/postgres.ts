import { findPostgres } from '../../../src/dev/find-postgres.ts';
import { startPostgres, type OwnPostgres, type ServerTls } from '../../../src/dev/start-postgres.ts';

const bin = findPostgres();
const missing = 'PostgreSQL is not installed (initdb and postgres, on the path, in a usual place, or named by POSTGRES_BIN)';

/**
 * A suite over a real PostgreSQL of its own, reached through `own` once it runs. Without the programs it is skipped, with the reason
 * on the terminal; where `CI` is set it fails, because there nobody reads what was skipped.
 */
export function describeOnPostgres(name: string, body: (own: () => OwnPostgres) => void, tls?: () => ServerTls): void {
  if (!bin && process.env['CI']) return test(`${name}: PostgreSQL is there`, () => { throw new Error(`${missing}.`); });
  if (!bin) process.stderr.write(`Skipped: ${name}. ${missing}.\n`);
  (bin ? describe : describe.skip)(name, () => {
    let own: OwnPostgres;
    beforeAll(async () => void (own = await startPostgres(bin!, tls?.())), 60_000);
    afterAll(() => own.remove());
    body(() => own);
  });
}
