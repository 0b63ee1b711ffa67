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
  /** Content security policies in the page itself. */
  readonly policies: readonly string[];
}

// Nothing in here can fail and be tried again, so a page is walked once, however it is written.
const piece = /<!--[\s\S]*?(?:-->|$)|<(script|link|img|iframe|source|video|audio|embed|form|meta)\b((?:[^"'<>]|"[^"]*"|'[^']*')*)/gi;
const content = /\scontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const addressIn: Readonly<Record<string, RegExp>> = { meta: content, link: /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i, form: /\saction\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i };
/** Elements that count only with these attributes. */
const counts: Readonly<Record<string, RegExp>> = { meta: /\shttp-equiv\s*=\s*["']?content-security-policy\b/i, link: /\srel\s*=\s*["']?[^"'>]*\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/i };
const source = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** Far more than any element of a page has. */
const longestAttributes = 4_000;
const unescaped = (text: string): string => text.replaceAll('&amp;', '&').trim();

/** What an HTML text loads. A `link` counts where the browser fetches it by itself. */
export function readPage(html: string): Page {
  const found = [...html.matchAll(piece)].flatMap(([, tag, all]): Loaded[] => {
    if (!tag || all === undefined) return [];
    const name = tag.toLowerCase();
    const attributes = all.slice(0, longestAttributes);
    if (!(counts[name]?.test(attributes) ?? true)) return [];
    const match = (addressIn[name] ?? source).exec(attributes);
    const address = match && unescaped(match[1] ?? match[2] ?? match[3] ?? '');
    return address ? [{ tag: name, address }] : [];
  });
  const of = (name: string): string[] => found.filter(({ tag }) => tag === name).map(({ address }) => address);
  return { isHtml: /<(?:!doctype\s+html|html|head|body|script|div)\b/i.test(html), loads: found.filter(({ tag }) => tag !== 'meta'), scripts: of('script'), policies: of('meta') };
}
