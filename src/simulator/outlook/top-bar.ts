import { say, type Text } from '../../contracts/text.ts';
import type { ScenarioListing } from '../world-info.ts';
import { sites, themes, type PageState } from './address.ts';
import { element } from './element.ts';
import { siteNames, texts, themeNames } from './texts.ts';

export interface TopBarParts {
  readonly state: PageState;
  readonly scenarios: readonly ScenarioListing[];
  readonly onChange: (state: PageState) => void;
  readonly onAgain: () => void;
}

/** The pickers. Their ids are stable: the focus returns to them when the page is rebuilt. */
export function topBar({ state, scenarios, onChange, onAgain }: TopBarParts): HTMLElement {
  const { locale } = state;
  const listed = scenarios.some(({ id }) => id === state.scenario) ? scenarios : [{ id: state.scenario, title: { en: state.scenario, it: state.scenario } }, ...scenarios];
  const named = <T extends string>(values: readonly T[], names: Readonly<Record<T, Text<never>>>) => values.map((value): [T, string] => [value, say(names[value], locale, {})]);
  return element('header', { class: 'bar' },
    element('p', { class: 'product' }, say(texts.product, locale, {})),
    element('form', { class: 'pickers', 'aria-label': say(texts.pickers, locale, {}), submit: (event) => event.preventDefault() },
      picker('scenario', texts.scenario, listed.map(({ id, title }) => [id, title[locale]])),
      picker('locale', texts.language, [['en', 'English'], ['it', 'Italiano']]),
      picker('theme', texts.theme, named(themes, themeNames)),
      picker('site', texts.site, named(sites, siteNames)),
      element('button', { id: 'pick-again', type: 'button', click: onAgain }, say(texts.again, locale, {})),
    ),
  );

  function picker(name: keyof PageState, label: Text<never>, options: readonly (readonly [string, string])[]): HTMLElement {
    const select = element('select', { id: `pick-${name}`, change: () => onChange({ ...state, [name]: select.value }) },
      ...options.map(([value, shown]) => element('option', { value, selected: state[name] === value }, shown)));
    return element('div', { class: `picker picker-${name}` }, element('label', { for: `pick-${name}` }, say(label, locale, {})), select);
  }
}
