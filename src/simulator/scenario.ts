import type { Text } from '../contracts/text.ts';
import type { PersonId } from './people.ts';
import type { LabTenant } from './tenant.ts';

/** The Outlook that is played. What each client says of itself is sourced in the file of the scenario. */
export interface LabClient {
  /** `Office.context.platform`. */
  readonly platform: 'PC' | 'OfficeOnline' | 'Mac' | 'iOS' | 'Android';
  /** `mailbox.diagnostics.hostName`. */
  readonly hostName: 'Outlook' | 'newOutlookWindows' | 'OutlookWebApp' | 'OutlookIOS' | 'OutlookAndroid';
  readonly version: string;
  /** Highest Mailbox requirement set, e.g. `1.15`. Others are asked by name in `sets`. */
  readonly mailboxSet: string;
  /** Other requirement sets this client reports, as `NestedAppAuth 1.1`, `IdentityAPI 1.3`, `DialogApi 1.2`. */
  readonly sets: readonly string[];
  /** `browser`: a window with an opener, which COOP can cut off. `native`: the client carries the messages itself. */
  readonly dialog: 'browser' | 'native';
  /** How the NAA bridge is there: at once, installed on demand by `__initializeNestedAppAuth`, not at all, or there but mute. */
  readonly bridge: 'eager' | 'lazy' | 'absent' | 'silent';
  /** Answer of `getTokenStatusAsync`; absent where the client lacks the call. */
  readonly tokenStatus?: 'enabled' | 'disabled' | 'removed';
}

/** One situation: which Outlook, whose mailbox, and what Entra, Exchange, the network and the backend do. */
export interface Scenario {
  /** File name, address (`/?scenario=<id>`), test name. */
  readonly id: string;
  readonly title: Text<never>;
  /** What is played, in two or three sentences for the person at the picker. */
  readonly story: Text<never>;
  /** Where the behaviour is known from: documents and issue threads, never a guess without `not confirmed`. */
  readonly sources: readonly string[];
  readonly client: LabClient;
  readonly mailbox: {
    readonly of: PersonId;
    readonly accountType: 'enterprise' | 'office365' | 'outlookCom' | 'gmail' | undefined;
    /** `cloud` and `exchange` become real-looking URLs; `exchange` is the lab's own server. */
    readonly ewsUrl: 'cloud' | 'exchange' | undefined;
    readonly restUrl: 'cloud' | 'exchange' | undefined;
  };
  /** The account Outlook signs in with when it is not the mailbox's own. */
  readonly brokerAccount?: PersonId;
  readonly entra?: {
    /** Default `granted`. */
    readonly consent?: 'granted' | 'user' | 'admin';
    /** Conditional Access refuses: the app for these people (AADSTS53003), or any app that is not an approved client app (AADSTS530021). */
    readonly conditionalAccess?: 'blocked' | 'approved-client-app';
    /** The service principal of the Microsoft Information Protection API is disabled (AADSTS500014; Outlook shows tag 4usqa). */
    readonly informationProtection?: 'disabled';
    /** `Cross-Origin-Opener-Policy` of the sign-in pages. Default: none. */
    readonly coop?: 'same-origin';
  };
  readonly graph?: {
    /** Whether the add-in's backend may ask Microsoft Graph for the person (AADSTS65001 otherwise). Default `granted`. */
    readonly consent?: 'granted' | 'missing';
    /** Entra gives the backend a token for Graph only once the person's own token met a policy (AADSTS50079 with claims). */
    readonly conditionalAccess?: 'second-factor';
    /** Continuous access evaluation: Graph takes the first token back and asks for a newer one. */
    readonly accessEvaluation?: 'first-token-revoked';
    /** How many calls are answered with 429 and `Retry-After` first. Default 0. */
    readonly throttledCalls?: number;
  };
  /** What Graph shows an administrator of the tenant. Default: nothing. */
  readonly tenant?: LabTenant;
  /** What Exchange answers to `getUserIdentityTokenAsync`. Default `refused` (9018), as for every cloud mailbox. */
  readonly exchangeTokens?: 'issued' | 'refused' | 'empty';
  readonly backend?: {
    readonly state?: 'running' | 'down';
    /** People whose Exchange identity is already linked to their Entra one. */
    readonly linked?: readonly PersonId[];
    /** Authentication context (`acrs`) the backend asks for by a claims challenge, e.g. `c1`. */
    readonly requiredAuthenticationContext?: string;
  };
  /** The page of migration progress is offered, with six weeks of people behind it; the account holds these app roles. */
  readonly progress?: { readonly roles: readonly string[] };
  /** Default `online`. */
  readonly network?: 'online' | 'offline';
  /** What the person at the picker has to do for the end of the story, e.g. press Accept. */
  readonly play?: Text<never>;
}

export const defineScenario = (scenario: Scenario): Scenario => scenario;
