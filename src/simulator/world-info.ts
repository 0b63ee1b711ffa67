import type { PersonId } from './people.ts';
import type { Scenario } from './scenario.ts';

/** What the Outlook page is told of its world: `GET /lab/world?scenario=<id>&site=<cross|same>` on the Outlook origin. */
export interface WorldInfo {
  readonly scenario: Scenario;
  /** Address of the page to show in the add-in's frame. */
  readonly addInUrl: string;
  /** The page of migration progress, where the scenario offers it. */
  readonly adminUrl?: string;
  readonly loginOrigin: string;
  readonly exchangeOrigin: string;
  /** The account Outlook signs in with. */
  readonly account: PersonId;
  /** What the add-in's manifest says in `WebApplicationInfo`: for whom Office single sign-on asks a token. */
  readonly webApplication: { readonly clientId: string; readonly scope: string };
}

/** One line of the scenario picker: `GET /lab/scenarios`. */
export interface ScenarioListing {
  readonly id: string;
  readonly title: { readonly en: string; readonly it: string };
}
