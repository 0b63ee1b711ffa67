import { defineGatherer } from '../gatherer.ts';

/** How many seconds this device's clock is ahead of the backend's (negative: behind); missing where the answer shows no date. */
export default defineGatherer({
  fact: 'clockSkewSeconds',
  gather({ backend }) {
    const serverTime = Date.parse(backend?.dateHeader ?? '');
    return backend && !Number.isNaN(serverTime) ? Math.round((backend.receivedAt.getTime() - serverTime) / 1000) : undefined;
  },
});
