import type { Locale } from '../../contracts/locale.ts';
import { checkOrigin, type OriginMeans } from '../../checks/origin/check-origin.ts';
import type { OriginWish } from '../../checks/origin/read-origin.ts';
import { readManifest } from '../../checks/manifest/read-manifest.ts';
import { KitError } from '../../errors/index.ts';
import { render } from '../explain/page.ts';
import { notRead, ruleReport, type RuleReport } from './rule-findings.ts';
import { rulePage } from './rule-page.ts';

/** What a person says of an origin. */
export interface OriginQuestion {
  /** Address of the pane. */
  readonly address: string;
  readonly dialogPage?: string;
  readonly redirectPage?: string;
  /** Text of the add-in's manifest: its icons and event scripts are looked for. */
  readonly manifest?: string;
  readonly eventScript: readonly string[];
  readonly framedBy: readonly string[];
  readonly locale: Locale;
}

/** A name and password in an address would be sent. */
function addressIn(address: string, base?: string): URL {
  if (!URL.canParse(address, base) || new URL(address, base).protocol !== 'https:') throw new KitError('origin-not-https', { values: { address } });
  const url = new URL(address, base);
  url.username = url.password = '';
  return url;
}

/** Port 80 means nothing beside a port of one's own. */
const plainOf = ({ hostname, port }: URL): URL | null => (port === '' ? new URL(`http://${hostname}/`) : null);

/** The question in the words of the check. Throws `origin-not-https`, and what reading a manifest throws. */
export function originWish({ address, dialogPage, redirectPage, manifest, eventScript, framedBy }: OriginQuestion): OriginWish {
  const pane = addressIn(address);
  const { addresses } = manifest === undefined ? { addresses: [] } : readManifest(manifest);
  const own = (use: string): string[] => [...new Set(addresses.filter((one) => one.use === use && one.value.startsWith(`${pane.origin}/`)).map(({ value }) => value))];
  return {
    pane,
    dialog: addressIn(dialogPage ?? 'dialog.html', pane.href),
    redirect: addressIn(redirectPage ?? 'redirect.html', pane.href),
    namesDialog: dialogPage !== undefined,
    namesRedirect: redirectPage !== undefined,
    eventScripts: [...eventScript.map((one) => addressIn(one, pane.href).href), ...own('script')],
    icons: own('icon'),
    framedBy: framedBy.map((one) => addressIn(one).origin),
    plain: plainOf(pane),
  };
}

/** What the rules say of a deployed add-in. Throws a `KitError` where it gives no answer. */
export async function originReport(question: OriginQuestion, means: OriginMeans): Promise<RuleReport> {
  const wish = originWish(question);
  const { found, unread } = await checkOrigin(wish, means);
  return ruleReport(wish.pane.href, found, question.locale, unread.length > 0 ? [notRead(unread, question.locale)] : []);
}

export const tellOrigin = (report: RuleReport, format: 'text' | 'json' | 'markdown', locale: Locale): string =>
  format === 'json' ? `${JSON.stringify({ format: 'naa-kit check origin 1', ...report }, null, 2)}\n` : render(rulePage(report, 'origin', locale), format);
