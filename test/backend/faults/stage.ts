import { bundleInstance } from './instances.ts';
import { startPeople, type People } from './people.ts';

interface Stage {
  /** The people of this file of tests; there once its tests run. */
  readonly people: People;
  /** File that a process of an instance is started from. */
  readonly instanceFile: string;
}

/** Starts people and builds the instance for a whole file of tests, and removes both after it. */
export function faultStage(): Stage {
  let people: People;
  let bundle: Awaited<ReturnType<typeof bundleInstance>>;
  beforeAll(async () => void ([people, bundle] = await Promise.all([startPeople(), bundleInstance()])));
  afterAll(async () => {
    bundle.remove();
    await people.close();
  });
  return {
    get people() { return people; },
    get instanceFile() { return bundle.file; },
  };
}
