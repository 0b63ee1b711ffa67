import { defineGatherer } from '../gatherer.ts';

/** When the facts were gathered: a file is judged as of its own day, however late it is opened. */
export default defineGatherer({ fact: 'moment', gather: ({ now }) => now.toISOString() });
