import { EntraRefusal } from './refusals.ts';

/** What the `claims` parameter (OpenID Connect Core 5.5) asks of the access token. */
export interface AskedClaims {
  /** Authentication contexts, e.g. `c1`. */
  readonly acrs: readonly string[];
  /** Client capabilities, e.g. `CP1`. */
  readonly xmsCc: readonly string[];
  /** Conditional Access policies that the sign-in has to meet (`polids`). */
  readonly policies: readonly string[];
}

/** Reads the parameter; throws 9002313 when it is not JSON. */
export function readClaims(claims: string | null | undefined): AskedClaims {
  if (!claims) return { acrs: [], xmsCc: [], policies: [] };
  let asked: unknown;
  try {
    asked = JSON.parse(claims);
  } catch {
    throw new EntraRefusal(9002313);
  }
  return { acrs: values(asked, 'acrs'), xmsCc: values(asked, 'xms_cc'), policies: values(asked, 'polids') };
}

function values(asked: unknown, name: string): readonly string[] {
  type Asked = { access_token?: Record<string, { value?: unknown; values?: unknown } | null> } | null;
  const member = (asked as Asked)?.access_token?.[name];
  const all: readonly unknown[] = Array.isArray(member?.values) ? member.values : [member?.value];
  return all.filter((value): value is string => typeof value === 'string');
}
