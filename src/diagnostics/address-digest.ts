/**
 * A name for an address that does not show it: the first twelve hexadecimal digits of its SHA-256, in lower case. Equal addresses
 * stay recognisable as equal. Whoever already has an address can find its digest, so it is a veil, not a secret.
 */
export const addressDigest = async (address: string, digest: (text: string) => Promise<string>): Promise<string> =>
  `address:${(await digest(address.trim().toLowerCase())).slice(0, 12)}`;
