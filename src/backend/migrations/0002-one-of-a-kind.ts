/**
 * A person holds one identity of a kind, also when two instances link at once. A person who turned out to be another one stays
 * as an alias of that one, because its id has been given out. An alias leads to a person at once: only who has no Exchange
 * identity becomes one, and only who has one is led to.
 */
export const oneOfAKind = [
  'alter table person add column alias_of text references person (id)',
  'drop index identity_of_person',
  'create unique index identity_of_person on identity (person_id, kind)',
] as const;
