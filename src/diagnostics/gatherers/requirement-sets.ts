import { defineGatherer } from '../gatherer.ts';

const asked = ['NestedAppAuth 1.1', 'IdentityAPI 1.3', 'DialogApi 1.1', 'Mailbox 1.4', 'Mailbox 1.5', 'Mailbox 1.8', 'Mailbox 1.14', 'Mailbox 1.16'] as const;

export default defineGatherer({
  fact: 'requirementSets',
  gather: ({ host }) => host && Object.fromEntries(asked.map((set) => [set, host.supports(...(set.split(' ') as [string, string]))])),
});
