import { createLedger } from '../../src/simulator/ledger.ts';
import { machinePorts } from '../../src/simulator/ports.ts';

test('the newest tokens and marks are kept, however many are made', () => {
  const ledger = createLedger(machinePorts);
  for (let count = 1; count <= 2_001; count += 1) ledger.record(`${count} ${ledger.newMark()}`);
  expect([ledger.tokens().length, ledger.marks().length]).toEqual([2_000, 2_000]);
  expect(ledger.tokens().at(-1)).toContain(ledger.marks().at(-1));
});
