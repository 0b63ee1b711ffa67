import { locales, type Locale } from '../../contracts/locale.ts';
import type { Theme } from '../host-protocol.ts';

export const themes = ['light', 'dark', 'high-contrast'] as const satisfies readonly Theme[];
export const sites = ['cross', 'same'] as const;
export type Site = (typeof sites)[number];

/** What the pickers are set to. It stands in the address, so every situation can be linked to. */
export interface PageState {
  readonly scenario: string;
  readonly locale: Locale;
  readonly theme: Theme;
  /** `cross`: the add-in is on another site than Outlook and its storage is partitioned, as in real life. */
  readonly site: Site;
}

export const defaultScenario = 'online-naa';

const oneOf = <T extends string>(values: readonly T[], value: string | null, otherwise: T): T => values.find((known) => known === value) ?? otherwise;

/** Reads the address; what is missing or unknown takes its default (`fallback`: the browser's language and colours). */
export function readAddress(search: string, fallback: Pick<PageState, 'locale' | 'theme'>): PageState {
  const query = new URLSearchParams(search);
  return {
    scenario: query.get('scenario') || defaultScenario,
    locale: oneOf(locales, query.get('locale'), fallback.locale),
    theme: oneOf(themes, query.get('theme'), fallback.theme),
    site: oneOf(sites, query.get('site'), 'cross'),
  };
}

export const writeAddress = ({ scenario, locale, theme, site }: PageState): string => `/?${new URLSearchParams({ scenario, locale, theme, site })}`;
