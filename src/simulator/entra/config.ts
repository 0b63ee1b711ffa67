import type { Ledger } from '../ledger.ts';
import type { LabPerson } from '../people.ts';
import type { LabPorts } from '../ports.ts';
import type { Scenario } from '../scenario.ts';
import type { RegisteredCredentials } from './client-authentication.ts';
import type { Directory } from './directory.ts';
import type { Mint } from './mint.ts';
import type { SigningKeys } from './signing-keys.ts';

/** How one world's Entra is set. */
export interface EntraConfig {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** May read tokens and answers: the pages of the add-in. */
  readonly addInOrigins: readonly string[];
  /** May speak to the broker. */
  readonly outlookOrigin: string;
  /** Name on the consent page. */
  readonly appName: string;
  /** `any` for a page that is not ours (`--add-in`), whose registration the lab cannot know: any client of these origins. */
  readonly registration: 'any' | { readonly clientId: string; readonly redirectUris: readonly string[] };
  /** Of the service behind the registered application. */
  readonly credentials: RegisteredCredentials;
  /** Every address that stands for Microsoft Graph in a scope. */
  readonly graphOrigins: readonly string[];
  readonly account: LabPerson;
  readonly rules: Scenario['entra'];
  readonly graphRules: Scenario['graph'];
  /** Of every token. */
  readonly lifetimeSeconds: number;
  readonly ledger: Ledger;
  readonly ports: LabPorts;
}

/** What the endpoints share. */
export interface EntraParts {
  readonly config: EntraConfig;
  readonly keys: SigningKeys;
  readonly mint: Mint;
  readonly directory: Directory;
}
