/** The banner of the library, the pair of constants it is published with, and what it tells of itself. Name and version stand close together. */
const marks = [/@azure\/msal-browser v(\d+\.\d+\.\d+)(?:-[\w.]+)? \d{4}-\d\d-\d\d/g, /["']@azure\/msal-browser["'][,;]\s*(?:const |let |var )?[\w$]{1,20}\s*=\s*["'](\d+\.\d+\.\d+)/g];

const newerFirst = (one: string, other: string): number => compareVersions(other, one);

/** Versions of msal-browser in a script, the newest first. */
export const msalVersions = (text: string): string[] => [...new Set(marks.flatMap((mark) => [...text.matchAll(mark)].map(([, version]) => version!)))].sort(newerFirst);

/** Below zero where `one` is older. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = a!.findIndex((number, index) => number !== b![index]);
  return at < 0 ? 0 : a![at]! - b![at]!;
}
