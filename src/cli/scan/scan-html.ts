import { say } from '../../contracts/text.ts';
import type { Finding, Rule, ScanReport } from '../../scanner/index.ts';
import { blockHtml, escaped, htmlDocument } from '../html-page.ts';
import { notesOf } from './notes.ts';
import { groupsOf, leftOutBlocks, madeOn, summaryOf, termsOf, type PageTelling } from './scan-page.ts';
import { effortNames, labels, words } from './texts.ts';

const style = `:root{color-scheme:light dark;background:Canvas;color:CanvasText;--line:color-mix(in srgb,CanvasText 25%,Canvas);--soft:color-mix(in srgb,CanvasText 6%,Canvas)}
body{font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:auto;padding:1rem}h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
table{border-collapse:collapse}th,td{text-align:start;vertical-align:top;padding:.3rem 1rem .3rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}[scope=col]{white-space:nowrap}td.n{text-align:end}
dl{margin:0 0 1rem;max-width:50rem}dt{font-weight:600}dd{margin:0 0 .5rem}li{overflow-wrap:anywhere}p{margin:.25rem 0}
code{font:.875rem/1.5 ui-monospace,monospace;overflow-wrap:anywhere}ol{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
ol li{padding:.4rem .25rem;border-bottom:1px solid var(--line)}ol li:nth-child(odd){background:var(--soft)}ol li>*{display:block}
@media(min-width:50rem){dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem}dd{margin:0}
ol li{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,4fr) minmax(0,4fr);gap:1rem}}`;

/** The report as one page that loads nothing: it can be mailed, and read with a screen reader. Holds no line of the source. */
export function scanHtml(report: ScanReport, telling: PageTelling): string {
  const { locale } = telling;
  const groups = groupsOf(report, telling);

  const row = ({ id, category, effort }: Rule, count: number) => `<tr><th scope="row"><a href="#${id}">${category}</a></th><td class="n">${count}</td><td>${escaped(effortNames[effort][locale])}</td></tr>`;
  const overview = groups.length === 0 ? '' : `<h2>${words.overview[locale]}</h2>
<table>
<thead><tr><th scope="col">${words.categoryColumn[locale]}</th><th scope="col">${words.placesColumn[locale]}</th><th scope="col">${labels.effort[locale]}</th></tr></thead>
<tbody>
${groups.map(({ rule, places }) => row(rule, places.length)).join('\n')}
</tbody>
</table>`;

  const place = (finding: Finding) => `<li><code>${escaped(`${finding.file}:${finding.line}:${finding.column}`).replaceAll('/', '/<wbr>')}</code> <code>${escaped(finding.found)}</code> <span>${escaped(notesOf(finding, locale))}</span></li>`;
  function section({ rule, places }: (typeof groups)[number]): string {
    const terms = termsOf(rule, telling).map(({ label, what }) => `<dt>${escaped(label)}</dt><dd>${escaped(what)}</dd>`);
    return `<section aria-labelledby="${rule.id}">
<h2 id="${rule.id}">${escaped(say(words.category, locale, { category: rule.category, places: places.length }))}</h2>
<dl>${terms.join('\n')}</dl>
<ol role="list">
${places.map(place).join('\n')}
</ol>
</section>`;
  }

  const counts = [madeOn(telling), ...summaryOf(report, telling)].map((line) => `<p>${escaped(line)}</p>`).join('\n');
  return htmlDocument(words.title[locale], locale, style, [counts, overview, ...groups.map(section), ...leftOutBlocks(report, telling).map(blockHtml)].filter(Boolean).join('\n'));
}
