import type { SignIn } from './sign-in.ts';

/** Columns of the portal's download, by their English names; some end in a blank. */
const needed = { code: 'sign-in error code', status: 'status', app: 'application id', time: 'date (utc)', person: 'user id' } as const;
const useful = { requestId: 'request id', correlationId: 'correlation id', reason: 'failure reason', resource: 'resource' } as const;

const isoTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?Z?$/;

/** The column is in UTC by its name; a form in which day and month could be either is not guessed at. */
const timeOf = (cell: string): number | null => (isoTime.test(cell) ? Date.parse(`${cell.replace(' ', 'T').replace(/Z$/, '')}Z`) : null);

/** A success has “None” or nothing as its code; a failure without a number cannot be judged. */
function codeOf(code: string, status: string): number | undefined {
  if (/^\d{1,9}$/.test(code)) return Number(code);
  return status.toLowerCase() === 'success' ? 0 : undefined;
}

/** Sign-ins of the rows, or the names of needed columns that are not there. */
export function signInsOfRows([heading = [], ...rows]: readonly (readonly string[])[]): { readonly signIns: readonly SignIn[]; readonly skipped: number } | { readonly missing: readonly string[] } {
  const names = heading.map((name) => name.replace(/^\ufeff/, '').trim().toLowerCase());
  const missing = Object.values(needed).filter((name) => !names.includes(name));
  if (missing.length > 0) return { missing };
  const signIns = rows.flatMap((row): SignIn[] => {
    const cell = (name: string): string => row[names.indexOf(name)]?.trim() ?? '';
    const errorCode = codeOf(cell(needed.code), cell(needed.status));
    if (errorCode === undefined) return [];
    return [{
      atMs: timeOf(cell(needed.time)),
      requestId: cell(useful.requestId) || null,
      appId: cell(needed.app).toLowerCase() || null,
      personId: cell(needed.person) || null,
      errorCode,
      reason: cell(useful.reason) || null,
      correlationId: cell(useful.correlationId) || null,
      resource: cell(useful.resource) || null,
      refusedBy: [],
    }];
  });
  return { signIns, skipped: rows.length - signIns.length };
}
