import { KeyObject } from 'node:crypto';
import { createLocalJWKSet, type JWK } from 'jose';
import type { AllowedAddresses } from '../outgoing/allowed-addresses.ts';
import type { ReadDocument } from './read-document.ts';
import { isJsonObject } from './strict-json.ts';
import { isStrongRsaKey } from './strong-key.ts';
import type { VerifyingKey } from './verify-signature.ts';

/** One key as Entra publishes it. */
export interface EntraKey {
  /** The only issuer the key may sign for; `{tenantid}` stands for any tenant. Absent: not restricted. */
  readonly issuer: string | undefined;
  readonly verifyWith: VerifyingKey;
  /** The key as it was published: another text under the same id is another key. */
  readonly publishedAs: string;
}

/** Whether the same keys stand under an id as before. */
export const areSameEntraKeys = (one: readonly EntraKey[], other: readonly EntraKey[]): boolean =>
  one.length === other.length && one.every(({ publishedAs }, index) => publishedAs === other[index]?.publishedAs);

/**
 * Keys by `kid`, from the discovery document of `common`: a service for several tenants meets tokens of all of them, and only
 * `common` lists the keys of all (with their `issuer`); a single tenant's document would have to be read once per tenant.
 * https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer. Two keys may share a `kid`.
 */
export async function readEntraKeys(authority: string, read: ReadDocument, allowed: AllowedAddresses): Promise<ReadonlyMap<string, readonly EntraKey[]>> {
  const discovery: unknown = JSON.parse(await read(`${authority}/common/v2.0/.well-known/openid-configuration`, allowed));
  if (!isJsonObject(discovery) || discovery.issuer !== `${authority}/{tenantid}/v2.0`) throw new Error('the discovery document is of another issuer');
  const address = discovery.jwks_uri;
  if (typeof address !== 'string' || new URL(address).origin !== authority) throw new Error('the keys are announced at another origin');
  const published: unknown = JSON.parse(await read(address, allowed));
  const keys = isJsonObject(published) && Array.isArray(published.keys) ? published.keys.filter(isRsaKey) : [];
  if (keys.length === 0) throw new Error('the document holds no key');
  return byKeyId(await Promise.all(keys.map(entryOf)));
}

type PublishedKey = JWK & { readonly kid: string; readonly issuer?: unknown };

const isRsaKey = (key: unknown): key is PublishedKey => isJsonObject(key) && key.kty === 'RSA' && typeof key.kid === 'string' && isStrongRsaKey(key);

/** jose judges once, by `use`, `alg` and `key_ops`, whether the key may sign tokens. */
async function entryOf(key: PublishedKey): Promise<readonly [string, EntraKey]> {
  const verifyWith = await createLocalJWKSet({ keys: [key] })({ alg: 'RS256', kid: key.kid }).then((found) => KeyObject.from(found), () => undefined);
  return [key.kid, { issuer: typeof key.issuer === 'string' ? key.issuer : undefined, verifyWith, publishedAs: JSON.stringify(key) }];
}

function byKeyId(entries: readonly (readonly [string, EntraKey])[]): Map<string, EntraKey[]> {
  const found = new Map<string, EntraKey[]>();
  for (const [kid, entry] of entries) found.set(kid, [...(found.get(kid) ?? []), entry]);
  return found;
}
