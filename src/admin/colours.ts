import type { CountedPath, Standing } from '../contracts/migration.ts';
import type { ThemeName } from '../fluent/theme.ts';

/** Forced colours may be dark on light as well: what counts is the ground they are drawn on. */
export const schemeOf = (theme: ThemeName, matches: (query: string) => boolean): ThemeName =>
  theme === 'high-contrast' && !matches('(prefers-color-scheme: dark)') ? 'light' : theme;

type Palette<K extends string> = Readonly<Record<K, string>>;

/** At least 3:1 against the page and told apart without red and green: light, then dark; on black all are bright. */
const shades = {
  light: { old: '#b8410f', good: '#0f6cbd', calm: '#0b6a5b', pale: '#8a5a44', grey: '#616161', violet: '#7a3e9d' },
  dark: { old: '#ff9d66', good: '#62abf5', calm: '#4fd1b8', pale: '#d3a890', grey: '#adadad', violet: '#cf9af0' },
  'high-contrast': { old: '#ffb000', good: '#00e5ff', calm: '#3ff23f', pale: '#ffd9a0', grey: '#ffffff', violet: '#ff8cff' },
} as const satisfies Readonly<Record<ThemeName, object>>;

export const standingColours = (theme: ThemeName): Palette<Standing> => {
  const { calm, good, grey, old, pale } = shades[theme];
  return { legacy: old, moved: good, entra: calm, 'quiet-legacy': pale, 'quiet-entra': grey };
};

export const pathColours = (theme: ThemeName): Palette<CountedPath> => {
  const { calm, good, grey, old, violet } = shades[theme];
  return { 'exchange-identity': old, naa: good, 'office-sso': calm, dialog: violet, unknown: grey };
};
