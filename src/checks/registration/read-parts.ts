import type { Credential, ExposedScope, Parts, Permission, Placed, Platform, PreAuthorised, Redirect, Told } from './registration.ts';
import { entries, flagAt, into, textAt, type Spot } from './spot.ts';

/** Names of the two forms for the same thing: Microsoft Graph's, and that of the manifests which Entra wrote until January 2025. */
interface Names {
  readonly scopes: readonly string[];
  readonly preAuthorised: readonly string[];
  readonly tokenVersion: readonly string[];
  readonly isPublicClient: readonly string[];
  readonly acceptsMappedClaims: readonly string[];
  readonly implicitGrants: readonly (readonly string[])[];
}

/** https://learn.microsoft.com/entra/identity-platform/azure-active-directory-graph-app-manifest-deprecation has the table of both. */
const graphNames: Names = {
  scopes: ['api', 'oauth2PermissionScopes'],
  preAuthorised: ['api', 'preAuthorizedApplications'],
  tokenVersion: ['api', 'requestedAccessTokenVersion'],
  isPublicClient: ['isFallbackPublicClient'],
  acceptsMappedClaims: ['api', 'acceptMappedClaims'],
  implicitGrants: [['web', 'implicitGrantSettings', 'enableIdTokenIssuance'], ['web', 'implicitGrantSettings', 'enableAccessTokenIssuance']],
};
const oldNames: Names = {
  scopes: ['oauth2Permissions'],
  preAuthorised: ['preAuthorizedApplications'],
  tokenVersion: ['accessTokenAcceptedVersion'],
  isPublicClient: ['allowPublicClient'],
  acceptsMappedClaims: ['acceptMappedClaims'],
  implicitGrants: [['oauth2AllowIdTokenImplicitFlow'], ['oauth2AllowImplicitFlow']],
};

const platforms: readonly Platform[] = ['spa', 'web', 'publicClient'];
const oldPlatforms: Readonly<Record<string, Platform>> = { spa: 'spa', web: 'web', installedclient: 'publicClient' };
const scopeTexts = ['adminConsentDescription', 'adminConsentDisplayName', 'userConsentDescription', 'userConsentDisplayName'];

const id = (spot: Spot, name: string): string => (textAt(spot, name) ?? '').toLowerCase();
const uris = (list: Spot[], platform: Platform): Redirect[] => list.flatMap(({ value, at }) => (typeof value === 'string' ? [{ uri: value, platform, at }] : []));

function redirectsOf(root: Spot): Pick<Parts, 'redirects' | 'firstRedirects'> | undefined {
  const old = entries(into(root, 'replyUrlsWithType'));
  if (old) {
    const redirects = old.flatMap((one) => {
      const platform = oldPlatforms[id(one, 'type')];
      return platform ? [{ uri: textAt(one, 'url') ?? '', platform, at: one.at }] : [];
    });
    return { redirects, firstRedirects: redirects.slice(0, 1) };
  }
  const lists = platforms.map((platform) => {
    const list = entries(into(root, platform, 'redirectUris'));
    return list && uris(list, platform);
  });
  // One platform that was not told could hold what the others lack.
  if (lists.includes(undefined)) return undefined;
  return { redirects: lists.flatMap((list) => list ?? []), firstRedirects: lists.flatMap((list) => list?.slice(0, 1) ?? []) };
}

const scopeOf = (spot: Spot): ExposedScope => ({
  at: spot.at,
  id: id(spot, 'id'),
  value: textAt(spot, 'value') ?? '',
  isEnabled: flagAt(spot, 'isEnabled') ?? false,
  type: textAt(spot, 'type') ?? '',
  texts: Object.fromEntries(scopeTexts.map((name) => [name, textAt(spot, name) ?? null])),
});

/** `permissionIds` in the old form and the beta of Graph, `delegatedPermissionIds` in Graph 1.0. */
const preAuthorisedOf = (spot: Spot): PreAuthorised => ({
  at: spot.at,
  clientId: id(spot, 'appId'),
  scopeIds: (entries(into(spot, 'delegatedPermissionIds')) ?? entries(into(spot, 'permissionIds')) ?? []).map(({ value }) => String(value).toLowerCase()),
});

const permissionsOf = (spot: Spot): Permission[] =>
  (entries(into(spot, 'resourceAccess')) ?? []).map((access) => ({ at: access.at, resourceId: id(spot, 'resourceAppId'), id: id(access, 'id'), type: textAt(access, 'type') ?? '' }));

/** ISO 8601, or what `ConvertTo-Json` of Windows PowerShell makes of a date: `/Date(1571500799000)/`. */
function timeOf(text: string | undefined): number | null {
  const at = Number(/^\/Date\((-?\d{1,16})/.exec(text ?? '')?.[1] ?? Date.parse(text ?? ''));
  return Number.isNaN(at) ? null : at;
}

const credentialOf = (kind: Credential['kind']) => (spot: Spot): Credential => ({ at: spot.at, kind, endsMs: timeOf(textAt(spot, 'endDateTime') ?? textAt(spot, 'endDate')) });

/** A value that is told, also as null: Entra writes null for what nobody has set. */
function toldAt<T>(root: Spot, names: readonly string[], read: (value: unknown) => T | undefined): Told<T> | undefined {
  const spot = into(root, ...names);
  const value = spot && read(spot.value);
  return spot && value !== undefined ? { value, at: spot.at } : undefined;
}

const asVersion = (value: unknown) => (value === null || typeof value === 'number' ? value : undefined);
const asFlag = (value: unknown) => (value === null || typeof value === 'boolean' ? value === true : undefined);
const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);
const asTexts = (value: unknown) => (Array.isArray(value) && value.every((one) => typeof one === 'string') ? (value as string[]) : undefined);

function grantsOf(root: Spot, names: Names): Placed[] | undefined {
  const grants = names.implicitGrants.map((path) => toldAt(root, path, asFlag));
  return grants.includes(undefined) ? undefined : grants.flatMap((grant) => (grant?.value ? [{ at: grant.at }] : []));
}

/** Every part of a registration that is told at `root`, whichever of the two forms it has. */
export function readParts(root: Spot): Partial<Parts> {
  const names = into(root, 'replyUrlsWithType') ?? into(root, 'oauth2Permissions') ? oldNames : graphNames;
  const [secrets, keys] = [entries(into(root, 'passwordCredentials')), entries(into(root, 'keyCredentials'))];
  const parts: { [Name in keyof Parts]: Parts[Name] | undefined } = {
    signInAudience: toldAt(root, ['signInAudience'], asText),
    tokenVersion: toldAt(root, names.tokenVersion, asVersion),
    isPublicClient: toldAt(root, names.isPublicClient, asFlag),
    acceptsMappedClaims: toldAt(root, names.acceptsMappedClaims, asFlag),
    identifierUris: toldAt(root, ['identifierUris'], asTexts),
    redirects: undefined,
    firstRedirects: undefined,
    ...redirectsOf(root),
    scopes: entries(into(root, ...names.scopes))?.map(scopeOf),
    preAuthorised: entries(into(root, ...names.preAuthorised))?.map(preAuthorisedOf),
    permissions: entries(into(root, 'requiredResourceAccess'))?.flatMap(permissionsOf),
    credentials: secrets && keys && [...secrets.map(credentialOf('secret')), ...keys.map(credentialOf('certificate'))],
    implicitGrants: grantsOf(root, names),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}
