import type { Text } from '../contracts/text.ts';
import type { PersonId } from './people.ts';

/** The add-in itself, Microsoft Graph, and the Microsoft Information Protection API. */
export type LabApp = 'add-in' | 'graph' | 'information-protection';

export interface LabAccessPolicy {
  readonly name: string;
  /** Default `enabled`. */
  readonly state?: 'enabledForReportingButNotEnforced' | 'disabled';
  readonly includes: 'All' | 'Office365' | readonly LabApp[];
  readonly excludes?: readonly LabApp[];
  /** `builtInControls` of the grant. */
  readonly controls: readonly ('block' | 'mfa' | 'compliantDevice' | 'approvedApplication' | 'compliantApplication')[];
  /** Conditions besides applications and users, as Graph writes them. */
  readonly conditions?: Readonly<Record<string, unknown>>;
}

export interface LabSignIn {
  readonly by: PersonId;
  readonly minutesAgo: number;
  /** Number of the AADSTS code; left out where it succeeded. */
  readonly errorCode?: number;
  readonly reason?: string;
  /** Name of the policy that refused. */
  readonly refusedBy?: string;
}

/** One tenant as its administrator sees it, in Graph and in Exchange Online PowerShell. */
export interface LabTenant {
  /** File name, `naa-kit lab --tenant <id>`, test name. */
  readonly id: string;
  readonly title: Text<never>;
  /** What is wrong in it, for the person who starts it. */
  readonly story: Text<never>;
  /** Where the situation is known from. */
  readonly sources: readonly string[];
  /** Default `global`. */
  readonly cloud?: 'gcc-high';
  /** Without Entra ID P1 Graph shows no sign-ins. Default true. */
  readonly hasPremium?: false;
  readonly principals: readonly { readonly app: LabApp; readonly isDisabled?: true; readonly needsAssignment?: true }[];
  /** What the add-in was granted, for everybody or by one person. */
  readonly grants: readonly { readonly of: LabApp; readonly scopes: readonly string[]; readonly by?: PersonId }[];
  /** `permissionGrantPoliciesAssigned`. */
  readonly consentPolicies: readonly string[];
  readonly accessPolicies: readonly LabAccessPolicy[];
  readonly signIns: readonly LabSignIn[];
  /** `EwsEnabled` of the organisation. */
  readonly ewsEnabled: boolean;
}

export const defineTenant = (tenant: LabTenant): LabTenant => tenant;
