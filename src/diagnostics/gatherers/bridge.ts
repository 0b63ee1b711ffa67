import { defineGatherer } from '../gatherer.ts';
import { capabilityOf } from '../standing.ts';

/** Two facts on purpose: what the requirement set reports, and what the bridge did when it was asked. */
export default defineGatherer({
  fact: 'bridge',
  gather({ standing, journal }) {
    const capability = capabilityOf(standing);
    if (!capability) return undefined;
    const probe = journal?.find(({ step, event }) => step === 'detect' && event === `bridge-${capability.bridge}`)?.details;
    return { reported: capability.naaReported, did: capability.bridge, sdk: probe?.['sdk'] ?? null, status: probe?.['status'] ?? null };
  },
});
