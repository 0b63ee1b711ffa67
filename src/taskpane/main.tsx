import { createRoot } from 'react-dom/client';
import { pageSettings } from '../office/index.ts';
import { TaskPane } from './pane.tsx';
import { loadTheme, themeName } from './theme.ts';

// Awaited before the first paint: a dark Outlook must not flash white.
const firstTheme = await loadTheme(themeName(undefined, (query) => matchMedia(query).matches));
createRoot(document.getElementById('root')!).render(<TaskPane settings={pageSettings(document)} firstTheme={firstTheme} />);
