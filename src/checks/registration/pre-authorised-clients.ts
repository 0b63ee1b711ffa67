import type { Parts } from './registration.ts';

/** Client ids that need no consent for the scope of that name. */
export function clientsOf({ preAuthorised, scopes }: Pick<Parts, 'preAuthorised' | 'scopes'>, scopeName: string): ReadonlySet<string> {
  const scope = scopes.find(({ value }) => value === scopeName);
  return new Set(preAuthorised.filter(({ scopeIds }) => scope !== undefined && scopeIds.includes(scope.id)).map(({ clientId }) => clientId));
}
