import { createHash } from 'node:crypto';
import { contosoTenant, fabrikamTenant, type LabPerson } from '../people.ts';

/** Somebody who uses the add-in over some weeks. Days are counted from the first one, 0. */
export interface Extra {
  readonly person: LabPerson;
  /** Office's platform and host name, as the pane sends them. */
  readonly client: string;
  /** How the person gets an Entra token, and what failed before. */
  readonly entraPath: 'naa' | 'office-sso' | 'dialog';
  readonly detour: string;
  readonly firstDay: number;
  /** The mailbox comes with Exchange tokens until this day; `undefined`: it never does; later than the last day: it still does. */
  readonly movesOn: number | undefined;
  /** The last day on which the person comes. */
  readonly lastDay: number;
  /** After the move an old client goes on trying the Exchange token first. */
  readonly keepsTrying: boolean;
  /** After the move the client has no other way than the old one, which is closed. */
  readonly isStuck: boolean;
}

export const historyDays = 42;

/** A number from 0 to 1 that is always the same for the same words. */
export const chanceOf = (...words: readonly (string | number)[]): number => createHash('sha256').update(words.join(' ')).digest().readUInt32BE() / 2 ** 32;

const clients = ['PC Outlook', 'PC Outlook', 'OfficeOnline newOutlookWindows', 'OfficeOnline OutlookWebApp', 'Mac Outlook', 'iOS OutlookIOS'] as const;
const pick = <T>(list: readonly T[], chance: number): T => list[Math.floor(chance * list.length)]!;
const guid = (letter: string, number: number): string => `${letter}1000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function extra(number: number, tenantId: string, hasExchange: boolean): Extra {
  const person: LabPerson = {
    name: `Extra ${number}`, address: `extra${number}@${tenantId === contosoTenant ? 'contoso' : 'fabrikam'}.test`, tenantId,
    objectId: guid('a', number), msexchuid: guid('e', number),
  };
  const [calm, early] = [chanceOf(number, 'calm'), chanceOf(number, 'early')];
  const client = hasExchange ? pick(['PC Outlook', 'PC Outlook', 'Mac Outlook'], calm) : pick(clients, calm);
  // Five of twenty never move, two of them because they stopped coming; most of the others do so around the middle.
  const movesOn = !hasExchange ? undefined : number % 4 === 0 ? historyDays : 5 + Math.round(32 * ((early + chanceOf(number, 'late')) / 2));
  const usesWindow = chanceOf(number, 'window') < 0.25;
  return {
    person, client, movesOn,
    entraPath: usesWindow ? 'dialog' : client === 'PC Outlook' && early < 0.3 ? 'office-sso' : 'naa',
    detour: usesWindow ? pick(['bridge-unavailable', 'entra-refused', 'interaction-required'], early) : '-',
    firstDay: hasExchange ? Math.floor(early * 5) : Math.floor(chanceOf(number, 'first') * 20),
    lastDay: number % 8 === 0 ? 6 + (number % 4) : historyDays,
    keepsTrying: chanceOf(number, 'tries') < 0.3,
    isStuck: number === 6 || number === 14,
  };
}

/** Twenty people of Contoso with a mailbox on Exchange Server, six with one in the cloud, ten of Fabrikam in the cloud. */
export const crowd: readonly Extra[] = [
  ...Array.from({ length: 20 }, (_, index) => extra(index + 1, contosoTenant, true)),
  ...Array.from({ length: 6 }, (_, index) => extra(index + 21, contosoTenant, false)),
  ...Array.from({ length: 10 }, (_, index) => extra(index + 27, fabrikamTenant, false)),
];
