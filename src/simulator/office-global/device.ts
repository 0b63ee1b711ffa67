import type { Theme } from '../host-protocol.ts';

const answers: Readonly<Record<string, (theme: Theme) => boolean>> = {
  '(prefers-color-scheme: dark)': (theme) => theme !== 'light',
  '(prefers-color-scheme: light)': (theme) => theme === 'light',
  '(forced-colors: active)': (theme) => theme === 'high-contrast',
  '(prefers-contrast: more)': (theme) => theme === 'high-contrast',
};

/**
 * Plays the device under the client, for what a page asks of it by script: whether there is a network, and which colours the
 * person prefers. A phone gives add-ins no `officeTheme`, so this is all they have there. Style sheets still see the real device.
 */
export function playDevice(window: Window, { online, theme }: { online: boolean; theme: Theme }): { show(theme: Theme): void } {
  if (!online) Object.defineProperty(window.navigator, 'onLine', { get: () => false, configurable: true });
  const real = window.matchMedia.bind(window);
  const played: EventTarget[] = [];
  let shown = theme;
  window.matchMedia = (query) => {
    const answer = answers[query.trim()];
    if (!answer) return real(query);
    const list = Object.defineProperties(new EventTarget(), { media: { value: query }, matches: { get: () => answer(shown) } });
    played.push(list);
    return list as MediaQueryList;
  };
  return {
    show(next) {
      shown = next;
      for (const list of played) list.dispatchEvent(new Event('change'));
    },
  };
}
