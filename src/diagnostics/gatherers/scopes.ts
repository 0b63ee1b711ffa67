import { defineGatherer } from '../gatherer.ts';

export default defineGatherer({
  fact: 'scopes',
  gather: ({ settings }) => settings && settings.scope.split(/\s+/).filter(Boolean),
});
