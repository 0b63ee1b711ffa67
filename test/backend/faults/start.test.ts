import { openDatabase } from '../../../src/backend/stores/open-database.ts';
import { migrations } from '../../../src/backend/migrations/index.ts';
import { describeOnBothStores } from '../world/stores.ts';
import { bundleInstance, startInstance } from './instances.ts';
import { startPeople } from './people.ts';

describeOnBothStores('ten backends that start at once over nothing', (newPlace) => {
  test('make the tables once, and all of them serve the same person', async () => {
    const [place, people, bundle] = [await newPlace(), await startPeople(), await bundleInstance()];
    const instances = await Promise.all(Array.from({ length: 10 }, () => startInstance(bundle.file, people.config(place))));
    const answers = await Promise.all(instances.map(({ origin }) => people.me(origin, 'entra', 1)));
    await Promise.all(instances.map((instance) => instance.close()));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(new Set(answers.map(({ body }) => body.person.id)).size).toBe(1);
    expect(answers.filter(({ body }) => body.isNew)).toHaveLength(1);
    const database = await openDatabase(place, 0);
    expect(await database.query('select version from schema_migration order by version')).toEqual(migrations.map((_, index) => ({ version: index + 1 })));
    await database.close();
    bundle.remove();
    await people.close();
  });
});
