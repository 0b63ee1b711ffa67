const special = /[.*+?^${}()|[\]\\]/g;

/** Tells quickly whether bytes hold one of some strings of ASCII characters; UTF-16 is taken as possible. */
export function prefilter(needles: Iterable<string>): (bytes: Buffer) => boolean {
  const all = [...new Set(needles)].sort();
  if (all.length === 0) return () => false;
  const pattern = new RegExp(all.map((needle) => needle.replace(special, '\\$&')).join('|'));
  return (bytes) => bytes[0] === 0xff || bytes[0] === 0xfe || pattern.test(bytes.toString('latin1'));
}
