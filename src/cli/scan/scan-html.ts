import type { Locale } from '../../contracts/locale.ts';
import type { Block } from '../explain/page.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]!).replace(/[^\P{Cc}\n\t]/gu, '');
const paragraphs = (text: string) => text.split('\n').map((line) => `<p>${escaped(line)}</p>`).join('\n');

function html(block: Block): string {
  if ('heading' in block) return `<h${block.level + 1}>${escaped(block.heading)}</h${block.level + 1}>`;
  if ('list' in block) return `<ul>\n${block.list.map((one) => `<li>${escaped(one)}</li>`).join('\n')}\n</ul>`;
  return 'command' in block ? `<pre><code>${escaped(block.command)}</code></pre>` : paragraphs(block.says);
}

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:auto;padding:1rem}
p{margin:.25rem 0}li{overflow-wrap:anywhere}h2{margin-top:2rem;border-bottom:1px solid}`;

/** Blocks as one page that loads nothing: it can be mailed, and read with a screen reader. */
export const htmlPage = (title: string, locale: Locale, blocks: readonly Block[]): string => `<!doctype html>
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
${blocks.map(html).join('\n')}
</main>
</body>
</html>
`;
