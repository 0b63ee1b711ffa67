import { openDatabase, type DatabasePlace } from '../../../src/backend/stores/open-database.ts';
import { describeOnBothStores } from '../world/stores.ts';
import { startInstance, type Instance } from './instances.ts';
import { mailboxUserOf, objectIdOf } from './people.ts';
import { faultStage } from './stage.ts';

const rounds = 1_000;
const atOnce = 8;

const stage = faultStage();

/** What one round does at once, as pairs of an Entra and an Exchange number, one for each instance, and how it must end. */
interface Kind {
  readonly what: string;
  claims(first: number, second: number): readonly (readonly [entra: number, exchange: number])[];
  readonly known: readonly ('entra' | 'exchange')[];
  readonly outcomes: readonly string[];
}

const same: Kind['claims'] = (first) => [[first, first], [first, first]];
const kinds: readonly Kind[] = [
  { what: 'a new person links twice', claims: same, known: [], outcomes: ['linked', 'linked'] },
  { what: 'a person with two accounts links twice', claims: same, known: ['entra', 'exchange'], outcomes: ['linked', 'linked'] },
  { what: 'a person known by the mailbox links twice', claims: same, known: ['exchange'], outcomes: ['linked', 'linked'] },
  { what: 'two people claim one mailbox', claims: (first, second) => [[first, first], [second, first]], known: [], outcomes: ['link-conflict', 'linked'] },
  { what: 'two people with accounts claim one mailbox', claims: (first, second) => [[first, first], [second, first]], known: ['entra', 'exchange'], outcomes: ['link-conflict', 'linked'] },
  { what: 'one person claims two mailboxes', claims: (first, second) => [[first, first], [first, second]], known: ['entra'], outcomes: ['link-conflict', 'linked'] },
];

interface Played {
  readonly kind: Kind;
  readonly claims: readonly { readonly entra: number; readonly exchange: number; readonly outcome: string }[];
}

/** On a machine that has too much to do a call may be told to come again. Whoever is told so does. */
async function untilAnswered(instance: Instance, entra: number, exchange: number): Promise<string> {
  for (let tries = 1; ; tries++) {
    const outcome = await instance.link(stage.people.identitiesOf(entra)[0], stage.people.identitiesOf(exchange)[1]);
    if (outcome !== 'store-unavailable' || tries === 5) return outcome;
  }
}

async function playRound(instances: readonly Instance[], round: number): Promise<Played> {
  const kind = kinds[round % kinds.length]!;
  const pairs = kind.claims(2 * round, 2 * round + 1);
  for (const of of kind.known) for (const index of new Set(pairs.map(([entra, exchange]) => (of === 'entra' ? entra : exchange)))) await stage.people.me(instances[0]!.origin, of, index);
  const outcomes = await Promise.all(pairs.map(([entra, exchange], which) => untilAnswered(instances[which]!, entra, exchange)));
  return { kind, claims: pairs.map(([entra, exchange], which) => ({ entra, exchange, outcome: outcomes[which]! })) };
}

async function readStore(place: DatabasePlace) {
  const database = await openDatabase(place, 0);
  const rows = await database.query('select kind, subject, person_id from identity');
  const [{ orphans } = {}] = await database.query('select count(*) as orphans from person where alias_of is null and not exists (select 1 from identity where identity.person_id = person.id)');
  await database.close();
  const kindsOfPersons = rows.map(({ kind, person_id }) => `${String(kind)} ${String(person_id)}`);
  return { holder: new Map(rows.map(({ subject, person_id }) => [subject, person_id])), duplicates: kindsOfPersons.length - new Set(kindsOfPersons).size, orphans: Number(orphans) };
}

describeOnBothStores('two backends over one store', (newPlace, store) => {
  test(`${rounds} rounds of linking the same person at once end as one link each`, async () => {
    const place = await newPlace();
    const instances = await Promise.all([0, 1].map(() => startInstance(stage.instanceFile, stage.people.config(place))));
    const played: Played[] = [];
    let next = 0;
    await Promise.all(Array.from({ length: atOnce }, async () => {
      while (next < rounds) played.push(await playRound(instances, next++));
    }));
    await Promise.all(instances.map((instance) => instance.close()));

    const wrong = played.filter(({ kind, claims }) => claims.map(({ outcome }) => outcome).sort().join() !== kind.outcomes.join());
    expect(wrong.map(({ kind, claims }) => [kind.what, claims])).toEqual([]);
    const { holder, duplicates, orphans } = await readStore(place);
    process.stderr.write(`${store}: ${played.length} races of two processes, ${holder.size} identities, ${duplicates} duplicates\n`);
    expect({ duplicates, orphans }).toEqual({ duplicates: 0, orphans: 0 });
    const broken = played.flatMap(({ claims }) => claims).filter(({ entra, exchange, outcome }) => {
      const [one, other] = [holder.get(objectIdOf(entra)), holder.get(mailboxUserOf(exchange))];
      return outcome === 'linked' ? one === undefined || one !== other : one === other;
    });
    expect(broken).toEqual([]);
  }, 240_000);
});
