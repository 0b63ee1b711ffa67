import { defineGatherer } from '../gatherer.ts';

/** Which registration this add-in is, for everything an admin has to look up. */
export default defineGatherer({
  fact: 'app',
  gather: ({ settings, page }) =>
    settings && { name: settings.name, clientId: settings.clientId, authority: settings.authority, backendOrigin: settings.backendOrigin, origin: page?.origin ?? null, supportUrl: settings.supportUrl },
});
