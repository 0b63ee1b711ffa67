import type { PrintedValue } from '../../contracts/powershell.ts';
import type { Output } from '../powershell/read-outputs.ts';

/** When an add-in was last seen with a legacy token; the date moves every seven days. */
export interface TokenUse {
  readonly appId: string;
  /** `yyyy-mm-dd`. */
  readonly on: string;
}

/** `unreadable`: the list begins, but does not end as one. Null: it was not printed. */
export type TokenUses = readonly TokenUse[] | 'unreadable' | null;

/** What `Get-AuthenticationPolicy -AllowLegacyExchangeTokens` printed. */
export interface LegacyTokenReport {
  readonly line: number;
  /** Of an administrator, not what is in force. Null: the warning stands alone. */
  readonly setting: boolean | 'not set' | 'unreadable' | null;
  readonly saysDisabled: boolean;
  readonly allowed: TokenUses;
  readonly blocked: TokenUses;
}

const entry = /\{\s*"?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"?\s*:\s*"?(\d{4}-\d\d-\d\d)"?\s*\}/gi;

function usesOf(printed: PrintedValue | undefined): TokenUses {
  if (!printed) return null;
  if (printed.isCut || printed.value === null) return 'unreadable';
  const text = [printed.value].flat().join(' ').replace(/[“”]/g, '"').trim();
  if (typeof printed.value !== 'string' && text === '') return [];
  // Folded mail may break an id at one of its hyphens.
  const inside = /^\[(.*)\]$/s.exec(text)?.[1]?.replace(/-\s+(?=[0-9a-f])/gi, '-');
  if (inside === undefined || inside.replace(entry, '').replace(/[\s,]/g, '') !== '') return 'unreadable';
  return [...inside.matchAll(entry)].map(([, appId, on]) => ({ appId: appId!.toLowerCase(), on: on! }));
}

function settingOf(printed: PrintedValue | undefined): LegacyTokenReport['setting'] {
  if (!printed) return null;
  const text = printed.isCut ? '' : String(printed.value ?? '').toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : /^\(not ?set\)$/.test(text) ? 'not set' : 'unreadable';
}

/** The report as one; undefined where neither it nor the warning was printed. Two settings in one paste contradict each other. */
export function legacyTokenReport(reports: readonly Output[], disabledWarningLine: number | null): LegacyTokenReport | 'contradictory' | undefined {
  const [first, ...others] = reports.map(({ object, line }) => ({ line, setting: settingOf(object.get('allowlegacyexchangetokens')), allowed: usesOf(object.get('allowed')), blocked: usesOf(object.get('blocked')) }));
  if (first && others.some(({ setting }) => setting !== first.setting)) return 'contradictory';
  if (!first) return disabledWarningLine === null ? undefined : { line: disabledWarningLine, setting: null, saysDisabled: true, allowed: null, blocked: null };
  return { ...first, saysDisabled: disabledWarningLine !== null };
}
