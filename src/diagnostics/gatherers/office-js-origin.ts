import { defineGatherer } from '../gatherer.ts';

/** Where office.js came from: its host, and whether that is the add-in's own. */
export default defineGatherer({
  fact: 'officeJsOrigin',
  gather({ page }) {
    if (!page) return undefined;
    if (page.officeJsUrl === null) return { host: null, isOwn: false };
    const url = new URL(page.officeJsUrl, page.origin);
    return { host: url.host, isOwn: url.origin === page.origin };
  },
});
