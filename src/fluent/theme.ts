import { webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { HostTheme } from '../contracts/host.ts';

export type ThemeName = 'light' | 'dark' | 'high-contrast';

/**
 * Which theme the pane wears: the system's forced colours first, then what Outlook says, then the browser's preference. Outlook
 * has no word for high contrast in its theme; plain black and white is taken for it (not confirmed).
 */
export function themeName(outlook: HostTheme | undefined, matches: (query: string) => boolean): ThemeName {
  if (matches('(forced-colors: active)')) return 'high-contrast';
  if (outlook) {
    const plain = [outlook.bodyBackground, outlook.bodyForeground].map((colour) => colour.toLowerCase()).join();
    return plain === '#000000,#ffffff' ? 'high-contrast' : outlook.isDark ? 'dark' : 'light';
  }
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

const watched = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;
const matches = (query: string): boolean => window.matchMedia(query).matches;

/** `matchMedia(...).matches`, and a new rendering when one of the system's answers changes. */
export function useSystemTheme(): (query: string) => boolean {
  useSyncExternalStore(
    (changed) => {
      const lists = watched.map((query) => window.matchMedia(query));
      lists.forEach((list) => list.addEventListener('change', changed));
      return () => lists.forEach((list) => list.removeEventListener('change', changed));
    },
    () => watched.map(matches).join(),
  );
  return matches;
}

/** Only the light theme is part of the first script; each theme is some 400 tokens, and a person wears one. */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  if (name === 'light') return webLightTheme;
  try {
    const { teamsHighContrastTheme, webDarkTheme } = await import('./dark-themes.ts');
    return name === 'dark' ? webDarkTheme : teamsHighContrastTheme;
  } catch {
    // A light pane is better than none when the network is gone.
    return webLightTheme;
  }
}

/** The theme to wear now: the former one until the wanted one is there. */
export function useFluentTheme(wanted: ThemeName, first: Theme): Theme {
  const [worn, wear] = useState(first);
  useEffect(() => {
    let current = true;
    void loadTheme(wanted).then((theme) => current && wear(theme));
    return () => void (current = false);
  }, [wanted]);
  return worn;
}
