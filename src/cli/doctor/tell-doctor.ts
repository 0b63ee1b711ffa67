import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import { render } from '../explain/page.ts';
import { htmlPage } from '../html-page.ts';
import { doctorPage } from './doctor-page.ts';
import { doctorSarif } from './doctor-sarif.ts';
import type { DoctorReport } from './part.ts';
import { words } from './texts.ts';

export type DoctorFormat = 'text' | 'json' | 'markdown' | 'html' | 'sarif';

/** The report in the wished form. `clientId` fills the commands of the guides. */
export function tellDoctor(report: DoctorReport, format: DoctorFormat, clientId: string | undefined, locale: Locale): string {
  if (format === 'json') return `${JSON.stringify({ format: 'naa-kit doctor 1', ...report }, null, 2)}\n`;
  if (format === 'sarif') return doctorSarif(report, locale);
  const page = doctorPage(report, clientId, locale);
  // A page of its own has the title from its head.
  return format === 'html' ? htmlPage(say(words.title, locale, report), locale, page.slice(1)) : render(page, format);
}
