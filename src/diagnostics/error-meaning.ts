import { say, type Saying, type Text } from '../contracts/text.ts';
import { entryOf, whatHappened, whatHelps } from '../errors/page-entries.ts';
import type { CatalogueEntry, EntryOwner, Role } from './entry.ts';
import { entryFor, explain, explainText } from './explain.ts';
import type { Facts } from './facts.ts';
import { told, type Told } from './told.ts';
import { handOn, roleOf } from './words.ts';

type ErrorFact = NonNullable<Facts['lastError']>;

/** What a failure means: in the catalogue's words where what the foreign party said is known, else in our own. */
export interface Meaning {
  readonly entry: CatalogueEntry | undefined;
  readonly happened: Text<never>;
  readonly owner: EntryOwner | undefined;
  readonly steps: Partial<Record<Role, readonly Told[]>>;
}

const inBoth = ({ text, values }: Saying): Text<never> => ({ en: say(text, 'en', values), it: say(text, 'it', values) });

/** The catalogue's entry for what Outlook, MSAL, Entra or the window said. */
export function entryOfForeign(foreign: ErrorFact['foreign']): CatalogueEntry | undefined {
  if (!foreign) return undefined;
  const { source, name, code, text } = foreign;
  const plain = { source, ...(code ? { code } : {}), ...(text ? { text } : {}) };
  const byDialog = source === 'dialog' && code ? entryFor(`OFFICE${code}`) : undefined;
  return explain(plain) ?? byDialog ?? explainText([name, code, text].filter(Boolean).join(': ')).entry;
}

function stepsOf({ code, values }: ErrorFact, entry: CatalogueEntry | undefined, owner: EntryOwner | undefined): Meaning['steps'] {
  const known: Partial<Record<Role, readonly Text<never>[]>> = entry && Object.keys(entry.steps).length > 0 ? entry.steps : { [owner ? roleOf(owner) : 'user']: [inBoth(whatHelps({ code, values }))] };
  const steps = Object.fromEntries(Object.entries(known).map(([role, list]) => [role, list.map((text) => told(text))])) as Partial<Record<Role, readonly Told[]>>;
  if (steps.user || owner === undefined || owner === 'user') return steps;
  const onward = handOn[owner === 'developer' ? 'developer' : 'admin'];
  // Our own remedies speak to whoever sits at the pane.
  return entry ? { user: [onward], ...steps } : { user: [told(inBoth(whatHelps({ code, values }))), onward], ...steps };
}

/** `AADSTS53003` of Entra's refusal, `OFFICE9018` of Outlook's: what a foreign party said outranks our own general sentence. */
export function meaningOf(error: ErrorFact): Meaning {
  const entry = entryOfForeign(error.foreign);
  const remedyIsWith = entryOf(error.code).remedyIsWith;
  const ours = remedyIsWith === 'nobody' ? undefined : remedyIsWith;
  // Outlook's number is the same for the ended tokens of the cloud and a fault of a server: where the mailbox is decides.
  const isOfServer = error.code === 'exchange-server-failed';
  const owner = isOfServer ? ours : (entry?.owners[0] ?? ours);
  return { entry, happened: entry && !isOfServer ? entry.happened : inBoth(whatHappened(error)), owner, steps: stepsOf(error, entry, owner) };
}
