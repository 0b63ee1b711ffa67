/**
 * The first builds with NAA. Source: Microsoft's page of the NestedAppAuth requirement sets (2026-03-31). Windows: build and
 * revision, the third and fourth number of `16.0.18025.20000`; elsewhere the first numbers of the version.
 */
export const naaMinimumBuilds = {
  microsoft365: [18025, 20000],
  retailPerpetual: [18429, 20132],
  ltsc2024: [17932, 20222],
  mac: [16, 89],
  mobile: [4, 2433, 0],
  /** Named by Microsoft's FAQ (2025-11-03) for the semi-annual channel, Version 2408; the page of requirement sets begins later. */
  semiAnnualByFaq: [17928, 20392],
  /** LTSC 2021, Version 2108: never had NAA (office-js#5640). */
  ltsc2021: [14332, 0],
} as const;

export const naaBuildsPage = 'https://learn.microsoft.com/javascript/api/requirement-sets/common/nested-app-auth-requirement-sets';

/** True when `numbers` is the same version as `minimum` or a later one; missing numbers count as 0. */
export function isAtLeast(numbers: readonly number[], minimum: readonly number[]): boolean {
  for (const [index, least] of minimum.entries()) {
    const number = numbers[index] ?? 0;
    if (number !== least) return number > least;
  }
  return true;
}

/** Its build is its own: whatever the revision, no update brings NAA. */
export const isLtsc2021 = ({ family, numbers }: { readonly family: string; readonly numbers: readonly number[] }): boolean => family === 'windows' && numbers[2] === naaMinimumBuilds.ltsc2021[0];
