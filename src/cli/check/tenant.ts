import { readCliXml } from '../../checks/tenant/read-cli-xml.ts';
import { readCsv } from '../../checks/tenant/read-csv.ts';
import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import { dateInWords, tenantReport, type TenantReport } from '../../diagnostics/index.ts';
import { aboutGuides, filled } from '../explain/explanation-page.ts';
import { render, type Block } from '../explain/page.ts';
import { findingBlocks } from '../explain/report-page.ts';
import { words } from './texts.ts';

export interface Wish {
  readonly on?: string;
  readonly app?: string;
  readonly of?: 'Get-OrganizationConfig' | 'Get-CASMailbox' | 'Get-TransportConfig';
  readonly locale: Locale;
  readonly format: 'text' | 'json' | 'markdown';
}

const guidesOf = ({ findings }: TenantReport, { app, locale }: Wish) =>
  filled([...new Set(findings.filter(({ outcome }) => outcome !== 'pass').flatMap(({ guides }) => guides))], app ? { clientId: app } : {}, locale);

function page(report: TenantReport, wish: Wish): Block[] {
  const { locale } = wish;
  const day = say(words[wish.on ? 'onDay' : 'onToday'], locale, { day: dateInWords(report.day, locale) });
  return [
    { heading: words.title[locale], level: 1 },
    { says: `${words[report.verdict][locale]} ${day}` },
    ...report.findings.flatMap((finding) => findingBlocks(finding, locale, 'admin')),
    ...aboutGuides(guidesOf(report, wish), locale, 'admin'),
  ];
}

/** What the outputs mean on the day they were taken, which is `now` where none was given. */
export function checkTenant(pasted: string, wish: Wish, now: Date): { output: string; verdict: TenantReport['verdict'] } {
  const { on, app, of, locale, format } = wish;
  const report = tenantReport(pasted, { readCsv, readCliXml }, { day: on ?? now.toISOString().slice(0, 10), locale, ...(app ? { app } : {}), ...(of ? { of } : {}) });
  const output = format === 'json' ? `${JSON.stringify({ format: 'naa-kit check tenant 1', ...report, guides: guidesOf(report, wish) }, null, 2)}\n` : render(page(report, wish), format);
  return { output, verdict: report.verdict };
}
