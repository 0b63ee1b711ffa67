/** One element that makes the browser load something. */
export interface Loaded {
  readonly tag: string;
  readonly address: string;
}

/** A page as the rules see it. */
export interface Page {
  readonly isHtml: boolean;
  readonly loads: readonly Loaded[];
  readonly scripts: readonly string[];
}

// Nothing in here can fail and be tried again, so a page is walked once, however it is written.
const piece = /<!--[\s\S]*?(?:-->|$)|<(script|link|img|iframe|source|video|audio|embed|form)\b((?:[^"'<>]|"[^"]*"|'[^']*')*)/gi;
const addressIn: Readonly<Record<string, RegExp>> = { link: /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i, form: /\saction\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i };
const source = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** Far more than any element of a page has. */
const longestAttributes = 4_000;
const unescaped = (text: string): string => text.replaceAll('&amp;', '&').trim();

/** What an HTML text loads. A `link` counts where the browser fetches it by itself. */
export function readPage(html: string): Page {
  const loads = [...html.matchAll(piece)].flatMap(([, tag, all]): Loaded[] => {
    if (!tag || all === undefined) return [];
    const attributes = all.slice(0, longestAttributes);
    const name = tag.toLowerCase();
    if (name === 'link' && !/\srel\s*=\s*["']?[^"'>]*\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/i.test(attributes)) return [];
    const match = (addressIn[name] ?? source).exec(attributes);
    const address = match && unescaped(match[1] ?? match[2] ?? match[3] ?? '');
    return address ? [{ tag: name, address }] : [];
  });
  return { isHtml: /<(?:!doctype\s+html|html|head|body|script|div)\b/i.test(html), loads, scripts: loads.filter(({ tag }) => tag === 'script').map(({ address }) => address) };
}
