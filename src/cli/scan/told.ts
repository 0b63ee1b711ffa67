import type { ScanReport } from '../../scanner/index.ts';
import { render } from '../explain/page.ts';
import { kitVersion } from '../kit-version.ts';
import { codeFrames } from './code-frame.ts';
import { planMarkdown } from './plan-markdown.ts';
import { scanHtml } from './scan-html.ts';
import { scanJson } from './scan-json.ts';
import { scanMarkdown } from './scan-markdown.ts';
import { scanPage, type PageTelling } from './scan-page.ts';
import { scanSarif } from './scan-sarif.ts';
import { coloured, wantsColour } from './terminal.ts';

export type ScanFormat = 'text' | 'json' | 'sarif' | 'markdown' | 'html';

/** The report in the wished form. Only the page for a terminal shows lines of the source in `folder`, masked. */
export function tellScan(report: ScanReport, format: ScanFormat | 'plan', telling: PageTelling, folder: string): string {
  switch (format) {
    case 'json': return scanJson(report, telling);
    case 'sarif': return scanSarif(report, { ...telling, version: kitVersion });
    case 'markdown': return scanMarkdown(report, telling);
    case 'plan': return planMarkdown(report, telling);
    case 'html': return scanHtml(report, telling);
    case 'text': {
      const page = render(scanPage(report, { ...telling, frameOf: codeFrames(folder) }), 'text');
      return wantsColour(process.stdout, process.env) ? coloured(page) : page;
    }
  }
}
