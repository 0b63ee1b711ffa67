import { adminConsentUrl, type Wanted } from '../../checks/registration/wanted.ts';
import type { Written } from '../../checks/registration/write-registration.ts';
import type { Locale } from '../../contracts/locale.ts';
import { say, speak } from '../../contracts/text.ts';
import { render, type Block } from '../explain/page.ts';
import type { Plan } from './plan.ts';
import { outcomes, partNames, words } from './texts.ts';

const nameOf = (does: keyof typeof partNames, locale: Locale): string => partNames[does][locale];

const change = (does: keyof typeof partNames, { adds }: Plan, locale: Locale): string => say(words.change, locale, { what: nameOf(does, locale), adds: (adds[does] ?? []).join(', ') });

function leftBlocks({ left }: Plan, locale: Locale): Block[] {
  const list = left.flatMap(({ rule, faults }) => faults.map(({ says }) => say(words.leftOne, locale, { title: rule.title[locale], says: speak(says, locale), cure: rule.cure[locale] })));
  return list.length > 0 ? [{ heading: words.left[locale], level: 2 }, { list }] : [];
}

const consentBlocks = ({ consentUrl }: Pick<Plan, 'consentUrl'>, locale: Locale): Block[] =>
  consentUrl === null ? [{ says: words.consentLater[locale] }] : [{ heading: words.consent[locale], level: 2 }, { command: consentUrl, language: 'text' }];

/** The difference between what is there and what is wanted; with the ways to write it where it is only told. */
export function planPage(plan: Plan, name: string, locale: Locale, isOnlyTold: boolean): string {
  const { requests } = plan;
  const summary = requests.length === 0 ? words.right[locale] : say(requests[0]!.does === 'creation' ? words.creates : words.would, locale, { count: requests.length });
  return render([
    { heading: say(words.title, locale, { name }), level: 1 },
    { says: summary },
    ...(requests.length > 0 ? [{ list: requests.map(({ does }) => change(does, plan, locale)) }] : []),
    ...leftBlocks(plan, locale),
    ...consentBlocks(plan, locale),
    ...(isOnlyTold && requests.length > 0 ? [{ says: words.next[locale] }] : []),
  ], 'text');
}

/** A registration that was just created: its client id has to be kept, whatever comes after. */
export const createdPage = (made: Wanted, locale: Locale): string => render([{ says: say(words.created, locale, { clientId: made.clientId }) }, ...consentBlocks({ consentUrl: adminConsentUrl(made) }, locale)], 'text');

function outcomeOf(one: Written, locale: Locale): string {
  if (!('refused' in one)) return outcomes[one.outcome][locale];
  const { code, status, need } = one.refused;
  const values = { code: code ?? '?', status: status ?? '?', permission: need.permission, role: need.role[locale] };
  return say(words[one.outcome], locale, values);
}

/** What became of each change, and what was seen when the registration was read again. */
export function accountPage(written: readonly Written[], seen: 'right' | 'open' | 'unread', locale: Locale): string {
  const isWhole = written.every(({ outcome }) => outcome === 'done');
  return render([
    { heading: words.done[locale], level: 2 },
    { list: written.map((one) => say(words.change, locale, { what: nameOf(one.request.does, locale), adds: outcomeOf(one, locale) })) },
    ...(isWhole ? [] : [{ says: words.again[locale] }]),
    { says: words[seen === 'right' ? 'checked' : seen === 'open' ? 'stillOpen' : 'notChecked'][locale] },
  ], 'text');
}
