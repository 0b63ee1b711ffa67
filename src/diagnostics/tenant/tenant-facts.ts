import type { PrintedObject, PrintedValue } from '../../contracts/powershell.ts';
import type { Output, Outputs } from '../powershell/read-outputs.ts';
import { legacyTokenReport, type LegacyTokenReport } from './legacy-token-report.ts';

/** A switch as it was printed. `unreadable`: it is there, but not to its end or not as True, False or empty. Undefined: not printed. */
export type Switch = boolean | 'empty' | 'unreadable';

/** Settings of EWS, of the organisation or of one mailbox. */
export interface EwsSettings {
  readonly line: number;
  readonly enabled?: Switch;
  readonly allowOutlook?: Switch;
  readonly allowMacOutlook?: Switch;
  readonly policy?: 'EnforceAllowList' | 'EnforceBlockList' | 'empty' | 'unreadable';
  /** Null: there is no list. `isWhole` false: some ids are missing. */
  readonly allowedApps?: { readonly ids: readonly string[]; readonly isWhole: boolean } | null;
}

export interface MailboxSettings extends EwsSettings {
  /** Counted from 1. */
  readonly place: number;
  readonly smtpAuthDisabled?: Switch;
}

export interface AddInListed {
  readonly line: number;
  readonly appId: string | null;
  readonly name: string | null;
  readonly provider: string | null;
  readonly enabled?: Switch;
}

/** What a paste says about a tenant. Plain data without addresses. */
export interface TenantFacts {
  readonly legacyTokens?: LegacyTokenReport;
  readonly organization?: EwsSettings;
  readonly mailboxes: readonly MailboxSettings[];
  readonly mailboxesAreAll: boolean;
  readonly transport?: { readonly line: number; readonly smtpAuthDisabled?: Switch };
  readonly addIns: readonly AddInListed[];
  /** Could be of the organisation or of a mailbox. */
  readonly ofUnknownOrigin: readonly { readonly line: number; readonly names: readonly string[] }[];
  /** The same cmdlet printed different values. */
  readonly contradictory: readonly string[];
  readonly cuts: Outputs['cuts'];
}

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

export function switchOf(printed: PrintedValue | undefined): Switch | undefined {
  if (!printed) return undefined;
  if (printed.isCut) return 'unreadable';
  if (printed.value === null) return 'empty';
  const text = String(printed.value).toLowerCase();
  return text === 'true' || text === '$true' ? true : text === 'false' || text === '$false' ? false : text === '$null' ? 'empty' : 'unreadable';
}

function policyOf(printed: PrintedValue | undefined): EwsSettings['policy'] {
  if (!printed) return undefined;
  if (printed.value === null && !printed.isCut) return 'empty';
  return (['EnforceAllowList', 'EnforceBlockList'] as const).find((name) => !printed.isCut && name === printed.value) ?? 'unreadable';
}

function appsOf(printed: PrintedValue | undefined): EwsSettings['allowedApps'] | undefined {
  if (!printed) return undefined;
  if (printed.value === null || printed.value.length === 0) return printed.isCut ? { ids: [], isWhole: false } : null;
  const text = [printed.value].flat().join(' ');
  const ids = [...new Set((text.match(guid) ?? []).map((id) => id.toLowerCase()))];
  // What is left when the ids are taken out tells whether one of them was cut.
  return { ids, isWhole: !printed.isCut && /^[\s,;{}"'[\]]*$/.test(text.replace(guid, '')) && ids.length > 0 };
}

const known = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): T => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** Without this parameter the property is there, but never filled. */
const isListAskedFor = ({ command, object }: Output): boolean => /-RetrieveEwsOperationAccessPolicy\b/i.test(command) || (object.get('ewsallowedappids')?.value?.length ?? 0) > 0;

const mailboxOf = (output: Output, index: number): MailboxSettings =>
  known<MailboxSettings>({
    line: output.line,
    place: index + 1,
    enabled: switchOf(output.object.get('ewsenabled')),
    allowOutlook: switchOf(output.object.get('ewsallowoutlook')),
    allowMacOutlook: switchOf(output.object.get('ewsallowmacoutlook')),
    policy: policyOf(output.object.get('ewsapplicationaccesspolicy')),
    allowedApps: isListAskedFor(output) ? appsOf(output.object.get('ewsallowedappids')) : undefined,
    smtpAuthDisabled: switchOf(output.object.get('smtpclientauthenticationdisabled')),
  });

const textOf = (printed: PrintedValue | undefined): string | null => (printed && !printed.isCut && printed.value !== null ? String(printed.value) : null);

const addInOf = ({ object, line }: Output): AddInListed =>
  known<AddInListed>({ line, appId: textOf(object.get('appid'))?.match(guid)?.[0].toLowerCase() ?? null, name: textOf(object.get('displayname')), provider: textOf(object.get('providername')), enabled: switchOf(object.get('enabled')) });

/** The names that say something about a tenant, whoever printed them. */
const sharedNames = (object: PrintedObject): string[] => ['EwsEnabled', 'SmtpClientAuthenticationDisabled'].filter((name) => object.has(name.toLowerCase()));

/** Several commands may each print a part of one configuration; a name printed twice with two values belongs to none. */
function joined<T extends { readonly line: number }>(parts: readonly T[], name: string, contradictory: string[]): T | undefined {
  if (parts.length === 0) return undefined;
  const all: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) {
      if (key === 'line' || key === 'place') continue;
      if (key in all && JSON.stringify(all[key]) !== JSON.stringify(value)) contradictory.push(name);
      all[key] = value;
    }
  }
  return contradictory.includes(name) ? undefined : ({ ...all, line: parts[0]!.line } as unknown as T);
}

/** From what was printed to what is known. Nothing is guessed: what could be of two origins stays apart. */
export function tenantFacts({ outputs, cuts, disabledWarningLine }: Outputs): TenantFacts {
  const of = (cmdlet: Output['cmdlet']): Output[] => outputs.filter((output) => output.cmdlet === cmdlet);
  const contradictory: string[] = [];
  const organization = joined(of('Get-OrganizationConfig').map(mailboxOf), 'Get-OrganizationConfig', contradictory);
  const transport = joined(of('Get-TransportConfig').map((one) => known<NonNullable<TenantFacts['transport']>>({ line: one.line, smtpAuthDisabled: switchOf(one.object.get('smtpclientauthenticationdisabled')) })), 'Get-TransportConfig', contradictory);
  const reports = of('Get-AuthenticationPolicy');
  const legacyTokens = legacyTokenReport(reports, disabledWarningLine);
  if (legacyTokens === 'contradictory') contradictory.push('Get-AuthenticationPolicy');
  return {
    ...(legacyTokens && legacyTokens !== 'contradictory' ? { legacyTokens } : {}),
    ...(organization ? { organization } : {}),
    ...(transport ? { transport } : {}),
    mailboxes: of('Get-CASMailbox').map(mailboxOf),
    mailboxesAreAll: of('Get-CASMailbox').every(({ isClosed }) => isClosed),
    addIns: of('Get-App').map(addInOf),
    ofUnknownOrigin: of(null).flatMap(({ object, line }) => (sharedNames(object).length > 0 ? [{ line, names: sharedNames(object) }] : [])),
    contradictory: [...new Set(contradictory)],
    cuts,
  };
}
