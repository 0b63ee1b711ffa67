/** A value inside a JSON text, and the JSON pointer to it. */
export interface Spot {
  readonly value: unknown;
  readonly at: string;
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Follows names without regard to case: `Get-MgApplication | ConvertTo-Json` writes them with a capital. Undefined where one is missing. */
export function into(spot: Spot | undefined, ...names: readonly string[]): Spot | undefined {
  const [name, ...rest] = names;
  if (name === undefined || spot === undefined) return spot;
  if (typeof spot.value !== 'object' || spot.value === null || Array.isArray(spot.value)) return undefined;
  const found = Object.entries(spot.value).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found && into({ value: found[1], at: `${spot.at}/${escaped(found[0])}` }, ...rest);
}

/** The entries of a list; undefined for what is none. */
export const entries = (spot: Spot | undefined): Spot[] | undefined =>
  Array.isArray(spot?.value) ? spot.value.map((value: unknown, index) => ({ value, at: `${spot.at}/${index}` })) : undefined;

export const textAt = (spot: Spot | undefined, ...names: readonly string[]): string | undefined => {
  const value = into(spot, ...names)?.value;
  return typeof value === 'string' ? value : undefined;
};

export const flagAt = (spot: Spot | undefined, ...names: readonly string[]): boolean | undefined => {
  const value = into(spot, ...names)?.value;
  return typeof value === 'boolean' ? value : undefined;
};
