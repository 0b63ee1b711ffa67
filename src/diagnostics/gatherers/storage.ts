import { defineGatherer } from '../gatherer.ts';

export default defineGatherer({
  fact: 'storage',
  gather: ({ page }) => page && { works: page.storageWorks, framed: page.framed, cookiesPartitioned: page.cookiesPartitioned ?? null },
});
