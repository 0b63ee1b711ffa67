import { createRoot } from 'react-dom/client';
import { localeFor } from '../contracts/locale.ts';
import { loadTheme, themeName } from '../fluent/theme.ts';
import { pageSettings } from '../office/index.ts';
import { AdminPage } from './admin-page.tsx';
import { createAdminSignIn } from './sign-in.ts';

const asked = new URLSearchParams(location.search).get('locale');
const locale = localeFor(asked ?? navigator.language);
const settings = pageSettings(document);
const firstTheme = await loadTheme(themeName(undefined, (query) => matchMedia(query).matches));
const ports = {
  settings,
  signIn: createAdminSignIn(settings, location.origin, locale),
  fetch: (url: string, init: RequestInit) => window.fetch(url, init),
  newId: () => crypto.randomUUID(),
};
document.documentElement.lang = locale;
createRoot(document.getElementById('root')!).render(<AdminPage ports={ports} firstLocale={locale} firstTheme={firstTheme} />);
