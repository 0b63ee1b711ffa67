import fc from 'fast-check';
import { isKitError } from '../../../src/errors/index.ts';
import type { Ground, Identity, IdentityKind, IdentityStore } from '../../../src/backend/stores/identity-store.ts';
import { openDatabase } from '../../../src/backend/stores/open-database.ts';
import { createSqlIdentityStore } from '../../../src/backend/stores/sql-identity-store.ts';
import { createLinkTickets, type LinkTickets } from '../../../src/backend/stores/sql-link-tickets.ts';
import { createPersonRecords, type PersonRecords } from '../../../src/backend/stores/sql-person-records.ts';

const entra = (subject: string): Identity<'entra'> => ({ kind: 'entra', issuer: 'tenant', subject });
const exchange = (subject: string, issuer: string): Identity<'exchange-identity'> => ({ kind: 'exchange-identity', issuer, subject });
const nameOf = ({ kind, issuer, subject }: Identity<IdentityKind>): string => `${kind} ${issuer} ${subject}`;
const operator: Ground = { method: 'operator', by: 'p_operator', reason: 'property' };

/** A small world, so that calls meet: three Entra people, three mailboxes at two servers, and the ids given out so far. */
const who = fc.constantFrom('a', 'b', 'c').map(entra);
const mailbox = fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('one', 'two')).map(([subject, issuer]) => exchange(subject, issuer));
const place = fc.nat({ max: 20 });
const step = fc.oneof(
  fc.record({ do: fc.constant('come' as const), identity: fc.oneof(who, mailbox) }),
  fc.record({ do: fc.constant('ticket' as const), who }),
  fc.record({ do: fc.constant('redeem' as const), ticket: place, mailbox, token: fc.nat({ max: 6 }) }),
  fc.record({ do: fc.constant('merge' as const), from: place, into: place }),
  fc.record({ do: fc.constant('unlink' as const), person: place, identity: fc.oneof(who, mailbox) }),
  fc.record({ do: fc.constant('reopen' as const), person: place }),
  fc.record({ do: fc.constant('erase' as const), person: place }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Sets of identities that somebody has proven or an operator has said to be one. */
class Permitted {
  readonly #group = new Map<string, string>();
  groupOf(name: string): string {
    const up = this.#group.get(name);
    return up === undefined ? name : this.groupOf(up);
  }
  join(one: string, other: string): void {
    const [a, b] = [this.groupOf(one), this.groupOf(other)];
    if (a !== b) this.#group.set(a, b);
  }
}

interface World {
  readonly store: IdentityStore;
  readonly tickets: LinkTickets;
  readonly records: PersonRecords;
  readonly given: string[];
  readonly issued: { readonly hash: string; readonly who: Identity<'entra'> }[];
  readonly permitted: Permitted;
}

async function play(world: World, now: number, one: Step): Promise<void> {
  const { store, tickets, records, given, issued, permitted } = world;
  const someone = (index: number): string | undefined => given[index % Math.max(1, given.length)];
  switch (one.do) {
    case 'come': return void given.push((await store.findOrCreate(one.identity)).id);
    case 'ticket': {
      const hash = `ticket ${issued.length}`;
      await tickets.issue(hash, one.who, now + 1_000_000);
      return void issued.push({ hash, who: one.who });
    }
    case 'redeem': {
      const ticket = issued[one.ticket % Math.max(1, issued.length)];
      if (!ticket) return;
      const { personId } = await tickets.redeem(ticket.hash, { identity: one.mailbox, tokenHash: `${nameOf(one.mailbox)} ${one.token}`, expiresAtMs: now + 1_000_000 });
      permitted.join(nameOf(ticket.who), nameOf(one.mailbox));
      return void given.push(personId);
    }
    case 'merge': {
      const [from, into] = [someone(one.from), someone(one.into)];
      if (from === undefined || into === undefined) return;
      const all = [...(await records.read(from)).identities, ...(await records.read(into)).identities];
      await records.merge(from, into, operator);
      return all.forEach((identity) => permitted.join(nameOf(all[0]!), nameOf(identity)));
    }
    case 'unlink': return void (someone(one.person) !== undefined && given.push((await records.unlink(someone(one.person)!, one.identity, operator)).personId));
    case 'reopen': return void (someone(one.person) !== undefined && (await records.setLegacyPath(someone(one.person)!, now + 1_000, operator)));
    case 'erase': return void (someone(one.person) !== undefined && (await records.erase(someone(one.person)!, operator)));
  }
}

/** Every id that was given leads to a person at once, and two identities share one only if a proof or an operator joined them. */
async function check({ store, records, given, permitted }: World): Promise<void> {
  const groups = new Map<string, string>();
  for (const person of new Set(given)) {
    const now = await store.resolve(person);
    expect(now).toBeDefined();
    // At once: the id that is led to leads to itself.
    expect(await store.resolve(now!)).toBe(now);
    for (const identity of (await records.read(now!)).identities) {
      const group = permitted.groupOf(nameOf(identity));
      expect(groups.get(now!) ?? group).toBe(group);
      groups.set(now!, group);
    }
  }
}

test('in any order of calls nobody is merged without both proofs or an operator, and every id that was given resolves', async () => {
  let refused = 0;
  let linked = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      let [now, count] = [1_800_000_000_000, 0];
      const ports = { clock: () => ++now, newPersonId: () => `p_${++count}` };
      const database = await openDatabase({ storeFile: ':memory:' }, now);
      const world: World = { store: createSqlIdentityStore(database, ports), tickets: createLinkTickets(database, ports), records: createPersonRecords(database, ports), given: [], issued: [], permitted: new Permitted() };
      try {
        for (const one of steps) {
          const before = world.given.length;
          await play(world, now, one).catch((error: unknown) => {
            if (!isKitError(error, 'link-conflict', 'link-ticket-gone', 'exchange-token-spent', 'identity-unknown')) throw error;
            refused++;
          });
          if (one.do === 'redeem' && world.given.length > before) linked++;
        }
        await check(world);
      } finally {
        await world.store.close();
      }
    }),
    { numRuns: 300 },
  );
  // That the orders which were tried held both: links that were made, and calls that were refused.
  expect(Math.min(refused, linked)).toBeGreaterThan(100);
});
