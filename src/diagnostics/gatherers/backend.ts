import { defineGatherer } from '../gatherer.ts';

export default defineGatherer({ fact: 'backend', gather: ({ backend }) => backend && { reachable: backend.reachable, status: backend.status } });
