const naming = /\b(?:from|import|require)\s*\(?\s*["']([^"'\n]{1,200})["']/g;

/** Names of modules a script seems to import, without packages: enough to know whom to ask for the callers of what was found. */
export function importsNamedIn(bytes: Buffer): readonly string[] {
  const names = new Set<string>();
  for (const [, name] of bytes.toString('latin1').matchAll(naming)) if (/^[.@~#$]|\//.test(name!)) names.add(apart(name!));
  return names.size > 0 ? [...names] : none;
}

const none: readonly string[] = [];

/** A name out of a rough text. A piece of a string would keep the whole of it in memory; a copy does not. */
const apart = (piece: string) => Buffer.from(piece, 'latin1').toString();
