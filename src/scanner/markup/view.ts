/** A script element: its own text, or the address it loads. */
export interface Script {
  readonly source?: string;
  /** Where the value of `src` begins. */
  readonly sourceOffset?: number;
  readonly body: string;
  readonly bodyOffset: number;
  readonly language: 'js' | 'ts';
}

/** A page or component file as rules see it. */
export interface MarkupView {
  readonly path: string;
  readonly text: string;
  readonly scripts: readonly Script[];
}

const element = /<!--[\s\S]*?-->|<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script\s*>|\son[a-z]+\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const attribute = (attributes: string, name: string) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
const isScript = /^$|javascript|ecmascript|^module$|babel|jsx|typescript|^ts$/i;

/**
 * Script elements and handlers (`onclick="…"`) of a page, in order; those inside comments are left out. Pages hold template code of
 * many kinds, which stops parsers of HTML, so only these elements are looked for.
 */
export function readMarkup(path: string, text: string): MarkupView {
  const scripts: Script[] = [];
  for (const match of text.matchAll(element)) {
    const [whole, attributes, body, double, single] = match;
    const handler = double ?? single;
    if (handler !== undefined) scripts.push({ body: handler, bodyOffset: match.index + whole.length - handler.length - 1, language: 'js' });
    if (attributes === undefined || body === undefined) continue;
    const type = attribute(attributes, '(?:type|lang)');
    if (!isScript.test(type?.[1] ?? type?.[2] ?? type?.[3] ?? '')) continue;
    const source = attribute(attributes, 'src');
    const value = source?.[1] ?? source?.[2] ?? source?.[3];
    scripts.push({
      ...(source && value ? { source: value, sourceOffset: match.index + '<script'.length + source.index + source[0].lastIndexOf(value) } : {}),
      body,
      bodyOffset: match.index + whole.length - body.length - /<\/script\s*>$/i.exec(whole)![0].length,
      language: /lang\s*=\s*["']?tsx?/i.test(attributes) ? 'ts' : 'js',
    });
  }
  return { path, text, scripts };
}
