import type { Locale } from '../contracts/locale.ts';
import { withoutControls, type Block } from './explain/page.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A foreign text, as it may stand between tags and in attributes. */
export const escaped = (foreign: string) => withoutControls(foreign).replace(/[&<>"]/g, (sign) => signs[sign]!);

/** Options of a command are code: no line may end inside one. */
const prose = (foreign: string) => escaped(foreign).replace(/(?<![\w-])--[a-z][\w-]*/g, '<code>$&</code>');

export function blockHtml(block: Block): string {
  if ('heading' in block) return `<h2>${escaped(block.heading)}</h2>`;
  if ('list' in block) return `<ul>\n${block.list.map((one) => `<li>${prose(one)}</li>`).join('\n')}\n</ul>`;
  return 'command' in block ? `<pre><code>${escaped(block.command)}</code></pre>` : block.says.split('\n').map((line) => `<p>${prose(line)}</p>`).join('\n');
}

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .5rem;padding-top:1rem;border-top:1px solid}
p{margin:.25rem 0}ul{margin:.25rem 0;padding-inline-start:1.5rem}pre{white-space:pre-wrap;padding:.5rem;border:1px solid}code{font:.875rem/1.5 ui-monospace,monospace;white-space:nowrap}pre code{white-space:inherit}`;

/** One page that loads nothing: it can be mailed, and read with a screen reader. `body` is HTML, its title comes first. */
export const htmlDocument = (title: string, locale: Locale, style: string, body: string): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;

export const htmlPage = (title: string, locale: Locale, blocks: readonly Block[]): string => htmlDocument(title, locale, style, blocks.map(blockHtml).join('\n'));
