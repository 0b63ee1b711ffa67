import { ClaimsChallenge, refusalOf } from '../auth/index.ts';
import type { PaneSettings } from '../contracts/deployment.ts';
import type { MigrationProgress } from '../contracts/migration.ts';
import { authorizationSchemes, correlationHeader } from '../contracts/wire.ts';
import { isKitError, KitError } from '../errors/index.ts';
import type { AdminSignIn } from './sign-in.ts';

export interface AdminPorts {
  readonly settings: PaneSettings;
  readonly signIn: AdminSignIn;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly newId: () => string;
}

/** What is looked at. `tenant` undefined: all that the account may see. */
export interface View {
  readonly days: number;
  readonly tenant: string | undefined;
}

/** Counting a year of a large tenant may take its time. */
const timeoutMs = 30_000;

function addressOf({ settings }: AdminPorts, { days, tenant }: View, format: 'json' | 'csv', nowMs: number): string {
  const from = new Date(nowMs - (days - 1) * 86_400_000).toISOString().slice(0, 10);
  return `${settings.backendOrigin}/api/migration?${new URLSearchParams({ from, format, ...(tenant === undefined ? {} : { tenant }) })}`;
}

async function ask(ports: AdminPorts, address: string, claims?: string): Promise<Response> {
  const token = await ports.signIn.token(claims);
  const headers = { authorization: `${authorizationSchemes.entra} ${token}`, [correlationHeader]: ports.newId() };
  const response = await ports.fetch(address, { headers, cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) }).catch((cause: unknown) => {
    throw new KitError('backend-unreachable', { cause });
  });
  if (response.ok) return response;
  const refused = await refusalOf(response);
  if (refused instanceof ClaimsChallenge && claims === undefined) return ask(ports, address, refused.claims);
  if (isKitError(refused, 'role-missing')) throw new KitError('role-missing', { values: { role: 'Migration.Admin' } });
  throw refused instanceof ClaimsChallenge ? new KitError('claims-unmet') : refused;
}

/** Rejects with the errors of signing in, `backend-unreachable`, `backend-failed` and the backend's own codes. */
export const askProgress = async (ports: AdminPorts, view: View, nowMs: number): Promise<MigrationProgress> =>
  (await (await ask(ports, addressOf(ports, view, 'json', nowMs))).json()) as MigrationProgress;

/** The same counts as one file for a spreadsheet. */
export const askCsv = async (ports: AdminPorts, view: View, nowMs: number): Promise<Blob> => (await ask(ports, addressOf(ports, view, 'csv', nowMs))).blob();
