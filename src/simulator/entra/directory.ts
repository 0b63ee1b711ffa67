import type { LabPerson } from '../people.ts';
import type { LabPorts } from '../ports.ts';
import type { Scenario } from '../scenario.ts';
import { createShortMemory } from '../short-memory.ts';
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
  /** PKCE S256; `undefined` when the application sent none or another method. */
  readonly challenge: string | undefined;
}

/** Times are milliseconds since 1970. */
export interface RefreshGrant extends Grant {
  /** Of the first refresh token: the ones that follow it do not live longer. */
  readonly expiresAtMs: number;
}

interface KeptCode {
  readonly grant: CodeGrant;
  readonly expiresAtMs: number;
  redeemed: boolean;
}

/** What the lab's Entra knows and remembers in one world. */
export interface Directory {
  readonly account: LabPerson;
  /** `ask`: a consent page comes first. Throws 53003, 65001, 90094, 500014 or 530021. */
  judge(clientId: string, interactive: boolean): 'granted' | 'ask';
  consent(clientId: string): void;
  /** Whether the service may ask Graph for the person, whose token met these policies. Throws 65001, or 50079 with the claims to ask for. */
  judgeGraph(metPolicies: unknown): void;
  keepCode(grant: CodeGrant): string;
  keepRefresh(grant: RefreshGrant, token: string): void;
  /** A code works once (54005) and for ten minutes (70008). */
  redeemCode(code: string): CodeGrant;
  /** For 24 hours from the sign-in, as of every single-page application. Throws 70000, 70008. */
  redeemRefresh(token: string): RefreshGrant;
}

const codeLifetimeMs = 10 * 60_000;
export const refreshLifetimeMs = 24 * 60 * 60_000;
/** The policy that asks for a second factor, as the claims of https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow name one. */
const secondFactorPolicy = '9ab03e19-ed42-4168-b6b7-7001fb3e933a';
/** Of each kind; nobody signs in so often in one world. */
const mostKept = 1_000;

export function createDirectory(account: LabPerson, rules: Scenario['entra'], graphRules: Scenario['graph'], ports: LabPorts): Directory {
  const consented = new Set<string>();
  const codes = createShortMemory<KeptCode>(mostKept);
  const refreshes = createShortMemory<RefreshGrant>(mostKept);
  const take = <K extends { readonly expiresAtMs: number }>(kept: K | undefined): K => {
    if (!kept) throw new EntraRefusal(70000);
    if (kept.expiresAtMs <= ports.nowMs()) throw new EntraRefusal(70008);
    return kept;
  };
  return {
    account,
    judge: (clientId, interactive) => {
      if (rules?.informationProtection === 'disabled') throw new EntraRefusal(500014);
      if (rules?.conditionalAccess) throw new EntraRefusal(rules.conditionalAccess === 'blocked' ? 53003 : 530021);
      if (consented.has(clientId) || (rules?.consent ?? 'granted') === 'granted') return 'granted';
      if (!interactive) throw new EntraRefusal(65001);
      if (rules?.consent === 'admin') throw new EntraRefusal(90094);
      return 'ask';
    },
    consent: (clientId) => void consented.add(clientId),
    judgeGraph: (metPolicies) => {
      if (graphRules?.consent === 'missing') throw new EntraRefusal(65001);
      const isMet = Array.isArray(metPolicies) && metPolicies.includes(secondFactorPolicy);
      if (graphRules?.conditionalAccess === 'second-factor' && !isMet) {
        throw new EntraRefusal(50079, { access_token: { polids: { essential: true, values: [secondFactorPolicy] } } });
      }
    },
    keepCode: (grant) => {
      const code = ports.secret();
      codes.set(code, { grant, expiresAtMs: ports.nowMs() + codeLifetimeMs, redeemed: false });
      return code;
    },
    keepRefresh: (grant, token) => refreshes.set(token, grant),
    redeemCode: (code) => {
      const kept = take(codes.get(code));
      if (kept.redeemed) throw new EntraRefusal(54005);
      kept.redeemed = true;
      return kept.grant;
    },
    redeemRefresh: (token) => take(refreshes.get(token)),
  };
}
