import type { SignIn } from './sign-in.ts';

/** PowerShell writes the same names with a capital. */
function valueAt(item: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const found = Object.keys(value).find((key) => key.toLowerCase() === name.toLowerCase());
    return found === undefined ? undefined : (value as Record<string, unknown>)[found];
  }, item);
}

const textAt = (item: unknown, ...path: readonly string[]): string | null => {
  const value = valueAt(item, ...path);
  return typeof value === 'string' && value !== '' ? value : null;
};

function refusingPolicies(item: unknown): string[] {
  const applied = valueAt(item, 'appliedConditionalAccessPolicies');
  if (!Array.isArray(applied)) return [];
  return applied.filter((policy) => textAt(policy, 'result')?.toLowerCase() === 'failure').flatMap((policy) => textAt(policy, 'displayName') ?? []);
}

/** Undefined for anything but a sign-in: a success without a code is not taken for one. */
function signInOf(item: unknown): SignIn | undefined {
  const errorCode = valueAt(item, 'status', 'errorCode');
  const atMs = Date.parse(textAt(item, 'createdDateTime') ?? '');
  if (typeof errorCode !== 'number' || !Number.isSafeInteger(errorCode)) return undefined;
  return {
    atMs: Number.isNaN(atMs) ? null : atMs,
    requestId: textAt(item, 'id'),
    appId: textAt(item, 'appId')?.toLowerCase() ?? null,
    personId: textAt(item, 'userId'),
    errorCode,
    reason: textAt(item, 'status', 'failureReason'),
    correlationId: textAt(item, 'correlationId'),
    resource: textAt(item, 'resourceDisplayName'),
    refusedBy: refusingPolicies(item),
  };
}

/**
 * Sign-ins as Graph's `signIn` resource writes them: a list, a page of Graph, or records of a diagnostic setting. Undefined where the
 * value is no list. https://learn.microsoft.com/graph/api/resources/signin
 */
export function signInsOfJson(value: unknown): { readonly signIns: readonly SignIn[]; readonly skipped: number } | undefined {
  const list = Array.isArray(value) ? value : (valueAt(value, 'value') ?? valueAt(value, 'records') ?? (valueAt(value, 'status') === undefined ? undefined : [value]));
  if (!Array.isArray(list)) return undefined;
  const signIns = list.flatMap((item: unknown) => signInOf(item) ?? signInOf(valueAt(item, 'properties')) ?? []);
  return { signIns, skipped: list.length - signIns.length };
}
