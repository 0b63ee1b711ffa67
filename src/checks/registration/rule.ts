import type { Source } from '../../contracts/source.ts';
import type { Fault, Rule } from '../rule.ts';
import type { Parts, Registration } from './registration.ts';
import type { Wanted } from './wanted.ts';

export interface RegistrationFault extends Pick<Fault, 'says'> {
  /** JSON pointer to it, where it is something that stands there. */
  readonly at?: string;
}

export interface RegistrationSeen<Need extends keyof Parts> {
  readonly registration: Pick<Parts, Need> & Registration;
  readonly wanted: Wanted;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/** One thing to look at in a registration. */
export interface RegistrationRule<Need extends keyof Parts = keyof Parts> extends Omit<Rule<never>, 'look' | 'concerns'> {
  /** Without one of these there is no judgement. */
  readonly needs: readonly Need[];
  readonly look: (seen: RegistrationSeen<Need>) => readonly RegistrationFault[];
}

/** Fixes the types of one rule: it may take as told only what it asked for. Only its publisher can change a registration, so the developer acts. */
export const rule = <const Need extends keyof Parts = never>(one: Omit<RegistrationRule<Need>, 'owner'>): RegistrationRule => ({ ...one, owner: 'developer' }) as never;

export const naaPage: Source = { name: 'Microsoft Learn, Enable SSO in an Office Add-in using nested app authentication', date: '2025-12-15' };
export const consentPage: Source = { name: 'Microsoft Learn, Publish an add-in that requires admin consent', date: '2025-12-15' };
export const ssoPage: Source = { name: 'Microsoft Learn, Register an Office Add-in that uses legacy Office SSO', date: '2026-07-16' };
export const redirectPage: Source = { name: 'Microsoft Learn, Redirect URI restrictions and limitations', date: '2022-08-25' };
export const manifestPage: Source = { name: 'Microsoft Learn, Understand the app manifest (Microsoft Graph format)', date: '2024-09-18' };
