import { defineGatherer } from '../gatherer.ts';
import { capabilityOf } from '../standing.ts';

export default defineGatherer({
  fact: 'mailboxLocation',
  gather({ standing }) {
    const capability = capabilityOf(standing);
    return capability && { location: capability.location, signals: capability.signals.map(({ name, value, points }) => ({ name, value, points })) };
  },
});
