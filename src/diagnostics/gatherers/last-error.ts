import { foreignFact } from '../foreign-fact.ts';
import { defineGatherer } from '../gatherer.ts';
import { lastFailure } from '../standing.ts';

/** The failure that matters now; null when there was none. Our own code decides, what others said explains. */
export default defineGatherer({
  fact: 'lastError',
  gather({ standing }) {
    if (!standing) return undefined;
    const last = lastFailure(standing);
    return last ? { path: last.path, code: last.error.code, values: { ...last.error.values }, foreign: foreignFact(last.error.foreign) } : null;
  },
});
