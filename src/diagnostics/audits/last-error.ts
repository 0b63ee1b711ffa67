import { defineAudit } from '../audit.ts';
import { both } from '../entry.ts';
import { meaningOf } from '../error-meaning.ts';
import { told } from '../told.ts';
import { labels, ways } from '../words.ts';

export default defineAudit({
  id: 'last-error',
  needs: ['lastError'],
  mayUse: ['pathJournal'],
  title: both('What the last refusal means', 'Cosa significa l’ultimo rifiuto'),
  judge({ lastError, pathJournal }) {
    if (!lastError) return { outcome: 'pass', says: told(both('Nothing was refused that matters now.', 'Nessun rifiuto che conti in questo momento.')), evidence: [] };
    const { entry, happened, owner, steps } = meaningOf(lastError);
    const { foreign, path, code } = lastError;
    // The steps of what blocks stand once, at the top.
    const isToldAlready = pathJournal?.state === 'cannot' || pathJournal?.state === 'broken';
    return {
      // Where signing in stands is judged by `path-works`; beside it this only explains.
      outcome: pathJournal || entry?.kind === 'expected' ? 'info' : 'fail',
      says: told(happened),
      ...(owner ? { owner } : {}),
      severity: 'hinders',
      // Our own code is certain; what a number of Microsoft's means is as sure as its source.
      confidence: !entry || entry.confidence === 'confirmed' ? 'certain' : entry.confidence === 'reported' ? 'likely' : 'hint',
      evidence: [
        ...(entry ? [{ label: labels.identifier, value: entry.name ? `${entry.id} (${entry.name})` : entry.id }] : []),
        { label: labels.code, value: code },
        ...(path ? [{ label: labels.way, value: ways[path] }] : []),
        ...(foreign?.text ? [{ label: labels.said, value: foreign.text.slice(0, 400) }] : []),
        ...(foreign?.correlationId ? [{ label: labels.correlation, value: foreign.correlationId }] : []),
      ],
      ...(isToldAlready ? {} : { steps, guides: entry?.guides ?? [] }),
      ...(entry ? { entry: entry.id, ...(entry.link ? { link: entry.link } : {}) } : {}),
    };
  },
});
