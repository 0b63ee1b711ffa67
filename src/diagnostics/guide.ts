import type { Locale } from '../contracts/locale.ts';
import type { Text } from '../contracts/text.ts';
import type { Source } from '../contracts/source.ts';
import { both } from './entry.ts';
import type { ContradictionId } from './timeline/event.ts';

/**
 * What the kit can fill in: `origin` is the add-in's `https://host[:port]`, `host` follows from it. `upn` is the person at the
 * pane; `deviceMailbox` is the one a printer or script sends from, never hers.
 */
const placeholders = ['clientId', 'tenantId', 'correlationId', 'scope', 'redirectUri', 'upn', 'deviceMailbox', 'origin', 'host'] as const;
export type Placeholder = (typeof placeholders)[number];
export type GuideValues = Partial<Record<Exclude<Placeholder, 'host'>, string>>;

/** What a command is typed into; decides how a value is quoted. */
export type CommandKind = 'powershell' | 'http' | 'url';

/** One thing to copy. Placeholders stand as `{clientId}`; in PowerShell, free text such as `{upn}` always inside single quotes. */
export interface Command {
  readonly purpose: Text<never>;
  readonly kind: CommandKind;
  readonly template: string;
}

/** One thing an administrator can do, from why to undo. */
export interface Guide {
  readonly id: string;
  readonly title: Text<never>;
  readonly why: Text<never>;
  /** Nothing can be done about it any more: the guide says so and ends the search. */
  readonly ended?: true;
  /** The smallest role that suffices. */
  readonly leastRole: Text<never>;
  readonly portal: Text<never>;
  readonly steps: readonly [Text<Placeholder>, ...Text<Placeholder>[]];
  readonly commands: readonly Command[];
  /** How long it takes until it acts. */
  readonly takes: Text<never>;
  readonly verify: Text<never>;
  readonly undo: Text<never>;
  readonly contradictions?: readonly ContradictionId[];
  readonly link?: string;
  readonly sources: readonly [Source, ...Source[]];
  readonly confidence: 'confirmed' | 'reported' | 'not confirmed';
}

/** A guide in one language, with everything filled in that was known. */
export interface FilledGuide {
  readonly id: string;
  readonly ended: boolean;
  readonly title: string;
  readonly why: string;
  readonly leastRole: string;
  readonly portal: string;
  readonly steps: readonly string[];
  readonly commands: readonly { readonly purpose: string; readonly kind: CommandKind; readonly text: string }[];
  readonly takes: string;
  readonly verify: string;
  readonly undo: string;
}

type Named<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

/** Declares a command; fails to compile when it names a placeholder that nobody can fill. Its text may hold no other braces. */
export const command = <const T extends string>(kind: CommandKind, purpose: Text<never>, template: [Named<T>] extends [Placeholder] ? T : never): Command => ({ kind, purpose, template });

export const defineGuide = (guide: Guide): Guide => guide;

const words: Readonly<Record<Placeholder, Text<never>>> = {
  clientId: both('<client id>', '<ID client>'),
  tenantId: both('<tenant id>', '<ID tenant>'),
  correlationId: both('<correlation id>', '<ID di correlazione>'),
  scope: both('<scope>', '<ambito>'),
  redirectUri: both('<redirect address>', '<indirizzo di reindirizzamento>'),
  upn: both('<user@your-domain>', '<utente@tuo-dominio>'),
  deviceMailbox: both('<device-mailbox@your-domain>', '<cassetta-dispositivo@tuo-dominio>'),
  origin: both('<address of the add-in>', '<indirizzo del componente>'),
  host: both('<host of the add-in>', '<host del componente>'),
};

const quote: Readonly<Record<CommandKind, (value: string) => string>> = {
  // PowerShell takes typographic single quotes for plain ones.
  powershell: (value) => value.replace(/['‘’‚‛]/g, '$&$&'),
  // An apostrophe inside an OData string is written twice.
  http: (value) => encodeURIComponent(value).replaceAll("'", '%27%27'),
  url: (value) => encodeURIComponent(value).replaceAll("'", '%27'),
};

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const guids: readonly Placeholder[] = ['clientId', 'tenantId', 'correlationId'];

/** What may be filled in: ids only when they are GUIDs, nothing with control characters, for values can come from a pasted text. */
function usable(values: GuideValues): Partial<Record<Placeholder, string>> {
  const host = values.origin?.replace(/^https?:\/\//, '');
  const known = Object.entries({ ...values, host }) as [Placeholder, string | undefined][];
  return Object.fromEntries(known.filter(([name, value]) => value && !/\p{Cc}/u.test(value) && (!guids.includes(name) || guid.test(value))));
}

const ofOneApp: ReadonlySet<Placeholder> = new Set(['clientId', 'scope', 'redirectUri', 'origin', 'host']);

/** What of `own`, one app's values, may fill a guide for an error that names `appIds`: of another app nothing but its id is known. */
export function valuesFor(appIds: readonly string[], own: GuideValues): GuideValues {
  if (appIds.length === 0 || (own.clientId && appIds.includes(own.clientId.toLowerCase()))) return own;
  const others = Object.fromEntries(Object.entries(own).filter(([name]) => !ofOneApp.has(name as Placeholder)));
  return { ...others, ...(appIds.length === 1 ? { clientId: appIds[0]! } : {}) };
}

const slot = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');

/** The guide in one language; commands are quoted for where they are typed. What is not known stays as `<client id>`. */
export function fill(guide: Guide, values: GuideValues, locale: Locale): FilledGuide {
  const known = usable(values);
  const put = (sentence: string, quoted: (value: string) => string): string =>
    sentence.replace(slot, (_, name: Placeholder) => (known[name] === undefined ? words[name][locale] : quoted(known[name])));
  return {
    id: guide.id,
    ended: guide.ended ?? false,
    title: guide.title[locale],
    why: guide.why[locale],
    leastRole: guide.leastRole[locale],
    portal: guide.portal[locale],
    steps: guide.steps.map((step) => put(step[locale], (value) => value)),
    commands: guide.commands.map(({ purpose, kind, template }) => ({ purpose: purpose[locale], kind, text: put(template, quote[kind]) })),
    takes: guide.takes[locale],
    verify: guide.verify[locale],
    undo: guide.undo[locale],
  };
}
