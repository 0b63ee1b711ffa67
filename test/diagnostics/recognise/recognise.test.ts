import { recognise } from '../../../src/diagnostics/recognise/index.ts';
import { groups, type Pasted } from './pasted.ts';

describe.each(Object.entries(groups))('%s', (_, pasted) => {
  test.each(pasted.map((one): [string, Pasted] => [one.name, one]))('%s', (_name, { text, primary, codes, correlationId = null, traceId = null, timestamp = null }) => {
    const found = recognise(text);
    expect({ primary: found.primary, correlationId: found.correlationId, traceId: found.traceId, timestamp: found.timestamp }).toEqual({ primary, correlationId, traceId, timestamp });
    const ids = found.codes.map(({ id }) => id);
    if (codes) expect(ids.sort()).toEqual([...codes].sort());
  });
});
