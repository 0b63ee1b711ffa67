const special = /[.*+?^${}()|[\]\\]/g;

/** Bytes as a string in which every byte is a character: cheap to make, and enough to look for ASCII in. */
export const bytesAsText = (bytes: Buffer): string => bytes.toString('latin1');

/** Tells quickly whether bytes (as text) hold one of some strings of ASCII characters; UTF-16 is taken as possible. */
export function prefilter(needles: Iterable<string>): (bytes: string) => boolean {
  const all = [...new Set(needles)].sort();
  if (all.length === 0) return () => false;
  const pattern = new RegExp(all.map((needle) => needle.replace(special, '\\$&')).join('|'));
  return (bytes) => bytes[0] === '\xff' || bytes[0] === '\xfe' || pattern.test(bytes);
}
