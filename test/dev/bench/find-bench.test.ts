import { benchNames, loadBench } from '../../../src/dev/bench/find-bench.ts';

test.each(benchNames())('the bench %s can be loaded by its name', async (name) => expect(await loadBench(name)).toBeInstanceOf(Function));

test('the parts of a bench are not benches', () => expect(benchNames()).not.toContain('rounds'));
