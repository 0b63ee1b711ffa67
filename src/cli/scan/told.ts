import type { ScanReport } from '../../scanner/index.ts';
import { render } from '../explain/page.ts';
import { kitVersion } from '../kit-version.ts';
import { codeFrames } from './code-frame.ts';
import { planPage } from './plan-page.ts';
import { scanHtml } from './scan-html.ts';
import { scanJson } from './scan-json.ts';
import { scanPage, type PageTelling } from './scan-page.ts';
import { scanSarif } from './scan-sarif.ts';
import { coloured, wantsColour } from './terminal.ts';
import { words } from './texts.ts';

export type ScanFormat = 'text' | 'json' | 'sarif' | 'markdown' | 'html';

/** The report in the wished form. Only the page for a terminal shows lines of the source in `folder`, masked. */
export function tellScan(report: ScanReport, format: ScanFormat | 'plan', telling: PageTelling, folder: string): string {
  switch (format) {
    case 'json': return scanJson(report, telling);
    case 'sarif': return scanSarif(report, { ...telling, version: kitVersion });
    case 'markdown': return render([{ heading: words.title[telling.locale], level: 1 }, ...scanPage(report, telling)], 'markdown');
    case 'plan': return render(planPage(report, telling), 'markdown');
    case 'html': return scanHtml(report, telling);
    case 'text': {
      const page = render(scanPage(report, { ...telling, frameOf: codeFrames(folder) }), 'text');
      return wantsColour(process.stdout, process.env) ? coloured(page) : page;
    }
  }
}
