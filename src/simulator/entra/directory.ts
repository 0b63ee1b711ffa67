import type { LabPerson } from '../people.ts';
import type { LabPorts } from '../ports.ts';
import type { Scenario } from '../scenario.ts';
import { EntraRefusal } from './refusals.ts';

/** What a code or a refresh token stands for. */
export interface Grant {
  readonly clientId: string;
  readonly scope: string;
  readonly claims: string | undefined;
  readonly nonce: string | undefined;
}

export interface CodeGrant extends Grant {
  readonly redirectUri: string;
  /** PKCE S256. */
  readonly challenge: string;
}

interface Kept<G extends Grant> {
  readonly grant: G;
  readonly expiresAtMs: number;
  redeemed: boolean;
}

/** What the lab's Entra knows and remembers in one world. */
export interface Directory {
  readonly account: LabPerson;
  /** `ask`: a consent page comes first. Throws 53003, 65001 or 90094. */
  judge(clientId: string, interactive: boolean): 'granted' | 'ask';
  consent(clientId: string): void;
  keepCode(grant: CodeGrant): string;
  keepRefresh(grant: Grant, token: string): void;
  /** A code works once (54005) and for ten minutes (70008). */
  redeemCode(code: string): CodeGrant;
  /** For 24 hours, as of every single-page application. Throws 70000, 70008. */
  redeemRefresh(token: string): Grant;
}

const codeLifetimeMs = 10 * 60_000;
export const refreshLifetimeSeconds = 24 * 60 * 60;

export function createDirectory(account: LabPerson, rules: Scenario['entra'], ports: LabPorts): Directory {
  const consented = new Set<string>();
  const codes = new Map<string, Kept<CodeGrant>>();
  const refreshes = new Map<string, Kept<Grant>>();
  const take = <G extends Grant>(kept: Kept<G> | undefined): Kept<G> => {
    if (!kept) throw new EntraRefusal(70000);
    if (kept.expiresAtMs <= ports.nowMs()) throw new EntraRefusal(70008);
    return kept;
  };
  return {
    account,
    judge: (clientId, interactive) => {
      if (rules?.conditionalAccess === 'blocked') throw new EntraRefusal(53003);
      if (consented.has(clientId) || (rules?.consent ?? 'granted') === 'granted') return 'granted';
      if (!interactive) throw new EntraRefusal(65001);
      if (rules?.consent === 'admin') throw new EntraRefusal(90094);
      return 'ask';
    },
    consent: (clientId) => void consented.add(clientId),
    keepCode: (grant) => {
      const code = ports.secret();
      codes.set(code, { grant, expiresAtMs: ports.nowMs() + codeLifetimeMs, redeemed: false });
      return code;
    },
    keepRefresh: (grant, token) => void refreshes.set(token, { grant, expiresAtMs: ports.nowMs() + refreshLifetimeSeconds * 1000, redeemed: false }),
    redeemCode: (code) => {
      const kept = take(codes.get(code));
      if (kept.redeemed) throw new EntraRefusal(54005);
      kept.redeemed = true;
      return kept.grant;
    },
    redeemRefresh: (token) => take(refreshes.get(token)).grant,
  };
}
