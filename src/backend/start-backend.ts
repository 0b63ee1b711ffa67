import { setTimeout as sleep } from 'node:timers/promises';
import { KitError } from '../errors/index.ts';
import { checkConfig, type BackendConfig } from './config.ts';
import { createApp } from './http/app.ts';
import { authenticateWith, proveBeforeBodies } from './http/authenticate.ts';
import { countVisits } from './http/count-visits.ts';
import { closeWithin } from './http/close-within.ts';
import { addDrain, type Drain } from './http/drain.ts';
import { addIdentityContinuity } from './http/identity-continuity.ts';
import { addLatestMail } from './http/latest-mail.ts';
import { addMe } from './http/me.ts';
import { addMigration } from './http/migration.ts';
import { RateLimit } from './http/rate-limit.ts';
import { addReadiness } from './http/readiness.ts';
import { KnownPersons } from './known-persons.ts';
import { openGraph } from './on-behalf-of/open-graph.ts';
import { createMigrationCounts, defaultRetention } from './migration-progress/migration-progress.ts';
import { systemPorts, type BackendPorts } from './ports.ts';
import { watchRevocations } from './revocation/watch-revocations.ts';
import type { Identity, IdentityStore } from './stores/identity-store.ts';
import { checkMigrated } from './stores/migrate.ts';
import { openDatabase } from './stores/open-database.ts';
import type { StorePorts } from './stores/sql-identities.ts';
import { createSqlIdentityStore } from './stores/sql-identity-store.ts';
import { createRevocationStore } from './stores/sql-revocations.ts';
import { observeDatabase, observeProver, observeReader } from './telemetry/observe.ts';
import { startTelemetry } from './telemetry/telemetry.ts';
import { isGuid } from '../contracts/guid.ts';
import { normalizeMailboxUserId } from './validate-token/exchange-identity.ts';
import { createProver, type EntraPerson, type Prover } from './validate-token/prove.ts';
import { trustedExchangeFor } from './validate-token/trusted-exchange.ts';

export interface RunningBackend {
  /** `http://<host>:<port>`, as listened on. */
  readonly origin: string;
  /** Where `/metrics` is read; `undefined` where `config.metrics` is. */
  readonly metricsOrigin: string | undefined;
  /**
   * Attaches an Exchange identity and an Entra one to one person; from then on the Exchange token is refused. The caller must
   * have proof of both. Somebody who signed in with Entra first keeps the id of the Exchange person. Rejects with
   * `token-subject`, `token-tenant`, an `amurl-...` error or `link-conflict`.
   */
  link(entra: EntraPerson, exchange: { readonly amurl: string; readonly msexchuid: string }): Promise<void>;
  /** The account of your own system (`ports.vendor`) that is linked to a person; `undefined` where there is none. */
  vendorAccountOf(personId: string): Promise<string | undefined>;
  /** The id that stands for a person now, for an id of `Me` kept elsewhere; `undefined` for one that was never given. */
  resolvePerson(id: string): Promise<string | undefined>;
  /**
   * Forgets what was proven of this person's Entra tokens and the tokens held for them to Graph, so that each is validated and exchanged
   * anew when it comes next. It refuses nothing by itself: a genuine token stands until its `exp`. In this process only. Throws
   * `token-tenant` or `token-subject` for what is no GUID.
   */
  revoke(entra: EntraPerson): void;
  /**
   * Is not ready any more, goes on answering for `drainSeconds`, stops listening, gives running requests 8 s to end, closes the store.
   * Again: the same closing.
   */
  close(): Promise<void>;
}

/** Process managers often kill after ten seconds; the store shall be closed by then. */
const graceMs = 8_000;

const storePorts = ({ clock, randomBytes }: BackendPorts): StorePorts => ({ clock, newPersonId: () => `p_${Buffer.from(randomBytes(16)).toString('base64url')}` });

const closeOnce = (app: Awaited<ReturnType<typeof createApp>>, drain: Drain, drainSeconds: number): RunningBackend['close'] => {
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    drain.begin();
    await sleep(drainSeconds * 1000);
    await closeWithin(graceMs, app);
  };
  return () => (closing ??= close());
};

async function listen(app: Awaited<ReturnType<typeof createApp>>, { host, port }: BackendConfig['listen']): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    await app.close();
    throw (cause as { code?: unknown }).code === 'EADDRINUSE' ? new KitError('port-taken', { values: { port }, cause }) : cause;
  }
}

const linkOf = ({ exchange: rules }: BackendConfig, store: IdentityStore, persons: KnownPersons): RunningBackend['link'] => async ({ tenantId, objectId }, { amurl, msexchuid }) => {
  const mailboxUserId = normalizeMailboxUserId(msexchuid);
  if (!isGuid(tenantId)) throw new KitError('token-tenant');
  if (!isGuid(objectId) || mailboxUserId === undefined) throw new KitError('token-subject');
  const server = trustedExchangeFor(amurl, rules.trusted, rules.cloudHostSuffixes);
  const old: Identity<'exchange-identity'> = { kind: 'exchange-identity', issuer: server.amurl, subject: mailboxUserId };
  // Also when it fails: an acknowledgement may get lost behind a commit.
  await store.link({ kind: 'entra', issuer: tenantId, subject: objectId }, old).finally(() => persons.forget());
};

const revokeOf = (...holders: readonly (Pick<Prover, 'forget'> | undefined)[]): RunningBackend['revoke'] => ({ tenantId, objectId }) => {
  if (!isGuid(tenantId)) throw new KitError('token-tenant');
  if (!isGuid(objectId)) throw new KitError('token-subject');
  for (const holder of holders) holder?.forget({ tenantId, objectId });
};

/** Checks `config`, opens the store and listens. Rejects with `configuration-invalid`, `store-unavailable`, `port-taken`, or Node's error for the address. */
export async function startBackend(config: BackendConfig, ports: Partial<BackendPorts> = {}): Promise<RunningBackend> {
  const world: BackendPorts = { ...systemPorts(), ...ports };
  checkConfig(config, world.environment.NODE_ENV);
  const telemetry = await startTelemetry(config, () => prover.keyAges());
  const observe = telemetry.observe;
  const opened = await openDatabase(config, world.clock());
  const database = observe ? observeDatabase(opened, observe) : opened;
  const app = await createApp(config, world, telemetry);
  const migration = createMigrationCounts(database, { clock: world.clock, log: app.log }, config.counting ?? defaultRetention);
  const storing = { ...storePorts(world), holders: [migration.personalData] };
  const store = createSqlIdentityStore(database, storing);
  app.addHook('onClose', () => migration.close().then(() => store.close()));
  if (config.counting?.visitDays !== 0) app.answered.push(countVisits(migration, config.exchange.trusted));
  const prover = createProver(config, observe ? { ...world, readDocument: observeReader(world.readDocument, observe) } : world, (issuer, err) => app.log.warn({ issuer, err }, 'keys-unavailable'));
  const orClose = <T>(work: Promise<T>): Promise<T> => work.catch((cause: unknown) => app.close().then(() => Promise.reject(cause)));
  const persons = new KnownPersons(store, world.clock, config.rememberedPersons);
  const renew = (): Promise<void> => {
    persons.forget();
    return prover.renew();
  };
  const { prove } = observe ? observeProver(prover, observe) : prover;
  const revocations = await orClose(watchRevocations({ prove, renew }, createRevocationStore(database, world.clock), { clock: world.clock, log: app.log, trusted: config.exchange.trusted }));
  app.addHook('onClose', async () => {
    revocations.close();
    telemetry.close();
  });
  const authenticate = authenticateWith(revocations, new RateLimit(config.limits?.requestsPerPerson ?? 0, world.clock));
  proveBeforeBodies(app, authenticate);
  addMe(app, authenticate, persons, world.clock);
  addMigration(app, authenticate, migration, { clock: world.clock, operatorTenants: config.entra.operatorTenants ?? [] });
  const { vendorAccountOf } = addIdentityContinuity(app, authenticate, { config, database, storing, store, ports: world, onChange: () => persons.forget() });
  const graph = await orClose(openGraph(config, world, app.log));
  addLatestMail(app, authenticate, graph);
  const drain = addDrain(app);
  addReadiness(app, { running: drain.check, store: () => checkMigrated(database), keys: prover.check });
  const metricsOrigin = await orClose(telemetry.listen());
  const origin = await listen(app, config.listen);
  return { origin, metricsOrigin, link: linkOf(config, store, persons), revoke: revokeOf(prover, graph, persons), resolvePerson: store.resolve, vendorAccountOf, close: closeOnce(app, drain, config.drainSeconds ?? 0) };
}
