import { defineGatherer } from '../gatherer.ts';

export default defineGatherer({ fact: 'versions', gather: ({ versions }) => versions && { addIn: versions.addIn, msal: versions.msal } });
