import type { GraphAnswer } from './graph.ts';

/** An application as it stands in the tenant. Ids of applications are in lower case. */
export interface ServicePrincipal {
  /** Object id, by which grants name it. */
  readonly id: string;
  readonly appId: string;
  /** Null where Graph did not say. */
  readonly isEnabled: boolean | null;
  readonly needsAssignment: boolean | null;
}

/** Delegated permissions that the add-in was given for one service. */
export interface PermissionGrant {
  /** Object id of the service. */
  readonly resourceId: string;
  readonly scopes: readonly string[];
  readonly isForEverybody: boolean;
}

/** A Conditional Access policy, as far as it is judged. Names are of the tenant and may hold anything. */
export interface AccessPolicy {
  readonly name: string;
  readonly state: 'on' | 'report-only' | 'off';
  /** `All`, `Office365`, `None` or ids of applications, in lower case. */
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  readonly isForEverybody: boolean;
  /** Reaches sign-ins of people with a modern client at all. */
  readonly reachesPeople: boolean;
  /** Words of the conditions that narrow it, such as `locations`; `applicationFilter` where a rule that is not read chooses applications. */
  readonly conditions: readonly string[];
  /** `block`, `mfa`, `approvedApplication` ... and `authenticationStrength`, `termsOfUse`. */
  readonly controls: readonly string[];
  readonly operator: 'AND' | 'OR';
}

/** What Graph says of one tenant about one add-in. Holds no address and no name of a person. */
export interface GraphTenant {
  /** Of the add-in and of what it depends on. */
  readonly principals: GraphAnswer<readonly ServicePrincipal[]>;
  readonly grants: GraphAnswer<readonly PermissionGrant[]>;
  /** What people may consent to by themselves: ids of permission grant policies. */
  readonly consentPolicies: GraphAnswer<readonly string[]>;
  readonly accessPolicies: GraphAnswer<readonly AccessPolicy[]>;
  /** Of the add-in in the last seven days, in the shape of Graph's `signIn` without what names a person. */
  readonly signIns: GraphAnswer<readonly Readonly<Record<string, unknown>>[]>;
}

/** One delegated permission that the add-in asks for. */
export interface WantedScope {
  /** Application id of the service, in lower case. */
  readonly resource: string;
  readonly name: string;
}

/** The id is the same in every cloud: https://learn.microsoft.com/graph/api/resources/serviceprincipal */
export const graphAppId = '00000003-0000-0000-c000-000000000000';
/** Classic Outlook cannot sign in where it is disabled (tag 4usqa). */
export const informationProtectionAppId = '40775b29-2688-46b6-a3b5-b256bd04df9f';

/** The newest sign-ins that are read; a large organisation has more in seven days. */
export const mostSignIns = 5_000;
