import { randomInt } from 'node:crypto';
import { describeOnBothStores } from '../world/stores.ts';
import { startInstance, type Instance } from './instances.ts';
import { audit, type Acknowledged } from './ledger.ts';
import { faultStage } from './stage.ts';

const kills = 50;
const atOnce = 16;

const stage = faultStage();

/**
 * One person: every third is known by both identities before, so that a link has to move one of them and leave an alias. Every fourth
 * links by two proofs over HTTP, the others by the integrator's call.
 */
async function liveOnce(instance: Instance, index: number, { cameAlone, ids }: Acknowledged): Promise<string> {
  if (cameAlone) for (const kind of ['entra', 'exchange'] as const) ids.push((await stage.people.me(instance.origin, kind, index)).body.person.id);
  return index % 4 === 0 ? String(await stage.people.linkByProofs(instance.origin, index)) : instance.link(...stage.people.identitiesOf(index));
}

describeOnBothStores('killed during a stream of links', (newPlace, store) => {
  test(`${kills} times: nothing acknowledged is lost, nothing is half`, async () => {
    const place = await newPlace();
    const ledger = new Map<number, Acknowledged>();
    let next = 0;
    for (let kill = 0; kill < kills; kill++) {
      const instance = await startInstance(stage.instanceFile, stage.people.config(place));
      const mostAcknowledged = randomInt(1, 40);
      let acknowledged = 0;
      const stream = async (): Promise<void> => {
        for (;;) {
          const index = next++;
          const entry: Acknowledged = { cameAlone: index % 3 === 0, ids: [], linked: false };
          ledger.set(index, entry);
          const outcome = await liveOnce(instance, index, entry).catch(() => 'gone');
          if (outcome === 'gone') return;
          // Told to come again, as on a machine that has too much to do: that is no acknowledgement.
          if (['503', 'store-unavailable'].includes(outcome)) continue;
          expect(['201', 'linked']).toContain(outcome);
          entry.linked = true;
          if (++acknowledged === mostAcknowledged) void instance.kill();
        }
      };
      await Promise.all(Array.from({ length: atOnce }, stream));
      await instance.kill();
    }
    const links = [...ledger.values()].filter(({ linked }) => linked).length;
    const verdict = await audit(place, ledger);
    const { lost, half } = verdict;
    process.stderr.write(`${store}: killed ${kills} times; ${links} links acknowledged, ${lost.length} lost; ${ledger.size - links} under way, ${half.length} half\n`);
    expect(links).toBeGreaterThanOrEqual(kills);
    expect(verdict).toMatchObject({ lost: [], half: [], astray: [], orphans: 0 });
  }, 600_000);
});
