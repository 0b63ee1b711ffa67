import { readRows } from '../../../src/checks/parsers/read-rows.ts';
import { readSignIns, signInReport, type SignInReport } from '../../../src/diagnostics/index.ts';

/** Application id of the add-in in these exports. */
export const app = '11111111-2222-4333-8444-555555555555';

export interface Line {
  readonly at?: string;
  readonly code?: number;
  readonly person?: string;
  readonly app?: string;
  readonly reason?: string;
  readonly id?: string;
  readonly refusedBy?: string;
}

const defaults = { at: '2026-11-20T09:00:00Z', code: 0, person: 'p1', app, reason: '' } as const;
let counted = 0;

/** As Graph and the portal's JSON download write a sign-in; the address stands where it stands in life. */
export const jsonLine = (line: Line): object => {
  const { at, code, person, app: appId, reason, id, refusedBy } = { ...defaults, ...line };
  return {
    id: id ?? `request-${++counted}`, createdDateTime: at, userDisplayName: 'Adele Vance', userPrincipalName: 'adele@contoso.example', userId: person, appId, ipAddress: '203.0.113.7',
    correlationId: '0a1b2c3d-0000-4000-8000-000000000001', resourceDisplayName: 'Microsoft Graph', status: { errorCode: code, failureReason: reason, additionalDetails: null },
    appliedConditionalAccessPolicies: refusedBy ? [{ displayName: refusedBy, result: 'failure' }, { displayName: 'Not this one', result: 'success' }] : [],
  };
};
export const json = (...lines: readonly Line[]): string => JSON.stringify(lines.map(jsonLine));

const columns = ['Date (UTC)', 'Request ID', 'User agent', 'Correlation ID', 'User ID', 'User', 'Username', 'Application', 'Application ID ', 'Resource', 'IP address', 'Status', 'Sign-in error code', 'Failure reason'];

/** As the portal's CSV download writes it: quoted, "None" for no code, one heading with a blank at its end. */
export function csv(...lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const { at, code, person, app: appId, reason, id } = { ...defaults, ...line };
    return [at, id ?? `request-${++counted}`, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', '0a1b2c3d-0000-4000-8000-000000000001', person, 'Vance, Adele', 'adele@contoso.example', 'Add-in', appId, 'Microsoft Graph', '203.0.113.7', code === 0 ? 'Success' : 'Failure', code === 0 ? 'None' : String(code), reason || 'Other.'];
  });
  return `\ufeff${[columns, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')}\r\n`;
}

export const judged = (...contents: readonly string[]): SignInReport => signInReport(contents.map((content) => readSignIns(content, readRows)), { app, locale: 'en' });
