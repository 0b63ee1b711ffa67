import { defineGatherer } from '../gatherer.ts';

export default defineGatherer({
  fact: 'host',
  gather: ({ host }) => host && { platform: host.platform, hostName: host.hostName, version: host.version, displayLanguage: host.displayLanguage, isOnline: host.isOnline() },
});
