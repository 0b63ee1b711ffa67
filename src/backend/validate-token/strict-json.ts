export type JsonObject = Readonly<Record<string, unknown>>;

const structure = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;

/** `text` must be valid JSON. `JSON.parse` keeps the last of two equal names, other readers the first: so no token may have two. */
function namesAreUnique(text: string): boolean {
  const open: Set<string>[] = [];
  for (const [found, colon] of text.matchAll(structure)) {
    if (found === '{') open.push(new Set());
    else if (found === '}') open.pop();
    else if (colon !== undefined) {
      const name = JSON.parse(found.slice(0, -colon.length)) as string;
      if (open.at(-1)?.has(name)) return false;
      open.at(-1)?.add(name);
    }
  }
  return true;
}

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object in `text`, or `undefined` when it is not JSON, not an object, or names anything twice at any depth. */
export function parseStrictObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) && namesAreUnique(text) ? value : undefined;
  } catch {
    return undefined;
  }
}
