import { createRoot } from 'react-dom/client';
import { pageSettings } from '../office/index.ts';
import { TaskPane } from './pane.tsx';
import { loadTheme, themeName } from '../fluent/theme.ts';

// The system's theme stands before Outlook is asked for its own: where both agree nothing flashes.
const firstTheme = await loadTheme(themeName(undefined, (query) => matchMedia(query).matches));
createRoot(document.getElementById('root')!).render(<TaskPane settings={pageSettings(document)} firstTheme={firstTheme} />);
