import type { JournalLine } from '../../contracts/journal.ts';
import { speak } from '../../contracts/text.ts';
import { foreignFact } from '../foreign-fact.ts';
import { defineGatherer } from '../gatherer.ts';

const lineFact = ({ atMs, step, event, outcome, path, code, correlationId, foreign, details }: JournalLine) => ({
  atMs, step, event, outcome, path: path ?? null, code: code ?? null, correlationId: correlationId ?? null, foreign: foreignFact(foreign), details: details ?? null,
});

/** Where signing in stands, by which way, and every step that led there. */
export default defineGatherer({
  fact: 'pathJournal',
  gather({ standing, journal = [] }) {
    if (!standing) return undefined;
    const told = 'ladder' in standing ? standing : undefined;
    return {
      state: standing.state,
      path: standing.state === 'done' || standing.state === 'needs-click' ? standing.rung.path : null,
      nextPath: told?.nextRung?.path ?? null,
      ladder: (told?.ladder ?? []).map(({ path, taken, reasonId, reason }) => ({ path, taken, reasonId, because: { en: speak(reason, 'en'), it: speak(reason, 'it') } })),
      attempts: (told?.attempts ?? []).map(({ path, error }) => ({ path, code: error.code, foreign: foreignFact(error.foreign) })),
      lines: journal.map(lineFact),
    };
  },
});
