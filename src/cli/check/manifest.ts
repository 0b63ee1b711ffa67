import type { Locale } from '../../contracts/locale.ts';
import { checkManifest } from '../../checks/manifest/check-manifest.ts';
import { render } from '../explain/page.ts';
import { ruleReport, type RuleReport } from './rule-findings.ts';
import { rulePage } from './rule-page.ts';
import { ruleSarif } from './rule-sarif.ts';

export interface ManifestWish {
  /** How the file is called in the answer. */
  readonly name: string;
  readonly exchangeServer: boolean;
  /** Accepted in `aud` of identity tokens of Exchange Server; naming one means that there are such. */
  readonly audience: readonly string[];
  readonly locale: Locale;
}

/** What the rules say of a manifest. Throws a `KitError` for what is none. */
export const manifestReport = async (text: string, { name, exchangeServer, audience, locale }: ManifestWish): Promise<RuleReport> =>
  ruleReport(name, await checkManifest(text, { servesExchangeServer: exchangeServer || audience.length > 0, audiences: audience }), locale);

export function tellManifest(report: RuleReport, format: 'text' | 'json' | 'markdown' | 'sarif', locale: Locale): string {
  if (format === 'sarif') return ruleSarif(report, locale);
  return format === 'json' ? `${JSON.stringify({ format: 'naa-kit check manifest 1', ...report }, null, 2)}\n` : render(rulePage(report, 'manifest', locale), format);
}
