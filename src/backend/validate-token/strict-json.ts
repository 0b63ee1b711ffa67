export type JsonObject = Readonly<Record<string, unknown>>;

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;

/** How many members the objects in `text` have, which must be valid JSON: each has one colon, and strings have the others. */
function countMembers(text: string): number {
  let members = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === quote) isInString = !isInString;
    else if (isInString && code === backslash) index++;
    else if (!isInString && code === colon) members++;
  }
  return members;
}

function countNames(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, part: unknown) => sum + countNames(part), own);
}

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The object in `text`, or `undefined` when it is not JSON, not an object, or names anything twice at any depth: `JSON.parse` keeps
 * the last of two equal names, other readers the first, so a token with two would say two things.
 */
export function parseStrictObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) && countNames(value) === countMembers(text) ? value : undefined;
  } catch {
    return undefined;
  }
}
