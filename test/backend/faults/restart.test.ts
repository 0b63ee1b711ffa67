import { describeOnPostgres } from '../world/postgres.ts';
import { startInstance, type Instance } from './instances.ts';
import { audit, type Acknowledged } from './ledger.ts';
import type { Answer } from './people.ts';
import { faultStage } from './stage.ts';

const clients = 8;
/** Answers in a row that every client must get before and after a restart. */
const steady = 15;

const stage = faultStage();

/** People who come, call again and link, one after the other, until `stop`. */
class Load {
  readonly ledger = new Map<number, Acknowledged>();
  readonly refusals: string[] = [];
  readonly wrong: unknown[] = [];
  private next = 0;
  private readonly inARow: number[] = Array(clients).fill(0);
  private onSteady = () => {};
  private stopped = false;
  private readonly ended: Promise<unknown>;

  constructor(private readonly instance: Instance) {
    this.ended = Promise.all(this.inARow.map((_, client) => this.live(client)));
  }

  /** Resolves when every client, from now on, was served that often without a refusal. */
  async untilSteady(): Promise<void> {
    this.inARow.fill(0);
    await new Promise<void>((resolve) => (this.onSteady = resolve));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.ended;
  }

  private note(client: number, isServed: boolean): void {
    this.inARow[client] = isServed ? this.inARow[client]! + 1 : 0;
    if (this.inARow.every((count) => count >= steady)) this.onSteady();
  }

  private async call(client: number, index: number, isRight: (answer: Answer) => boolean): Promise<Answer | undefined> {
    const answer = await stage.people.me(this.instance.origin, 'entra', index);
    this.note(client, answer.status === 200);
    if (answer.status === 200 && isRight(answer)) return answer;
    if (answer.status === 503 && answer.retryAfter !== null && answer.body.code === 'store-unavailable') this.refusals.push('503');
    else this.wrong.push(answer);
    return undefined;
  }

  private async live(client: number): Promise<void> {
    while (!this.stopped) {
      const index = this.next++;
      const entry: Acknowledged = { cameAlone: true, ids: [], linked: false };
      this.ledger.set(index, entry);
      const first = await this.call(client, index, () => true);
      if (first) entry.ids.push(first.body.person.id);
      const again = await this.call(client, index, ({ body }) => entry.ids.length === 0 || (body.person.id === entry.ids[0] && !body.isNew));
      if (again) entry.ids.push(again.body.person.id);
      const outcome = await this.instance.link(...stage.people.identitiesOf(index));
      entry.linked = outcome === 'linked';
      if (outcome === 'store-unavailable') this.refusals.push(outcome);
      else if (outcome !== 'linked') this.wrong.push(outcome);
    }
  }
}

describeOnPostgres('PostgreSQL restarted under load', (own) => {
  test.each(['fast', 'immediate'] as const)('%s: answers are right or 503 with Retry-After, and service comes back by itself', async (how) => {
    const place = { databaseUrl: await own().newDatabase() };
    const instance = await startInstance(stage.instanceFile, stage.people.config(place));
    const load = new Load(instance);
    await load.untilSteady();
    for (let times = 0; times < 3; times++) {
      await own().stop(how);
      const before = load.refusals.length;
      while (load.refusals.length < before + clients) await new Promise((later) => setImmediate(later));
      await own().start();
      await load.untilSteady();
    }
    await load.stop();
    await instance.close();
    expect(load.wrong).toEqual([]);
    expect(load.refusals.length).toBeGreaterThan(0);
    expect(await audit(place, load.ledger)).toMatchObject({ lost: [], half: [], astray: [], orphans: 0 });
  });
});
