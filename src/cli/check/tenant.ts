import { readRows } from '../../checks/parsers/read-rows.ts';
import { readXml } from '../../checks/parsers/read-xml.ts';
import { isNationalCloud } from '../../checks/graph/clouds.ts';
import { graphClient } from '../../checks/graph/graph-client.ts';
import type { GraphAccess } from '../../checks/graph/graph-request.ts';
import { readGraphTenant } from '../../checks/tenant/read-graph-tenant.ts';
import { wantedScope } from '../../checks/tenant/wanted-scope.ts';
import { say } from '../../contracts/text.ts';
import { dateInWords, tenantReport, type Finding, type GraphPart, type TenantQuestion, type TenantReport } from '../../diagnostics/index.ts';
import { aboutGuides, filled } from '../explain/explanation-page.ts';
import { render, type Block } from '../explain/page.ts';
import { findingBlocks } from '../explain/report-page.ts';
import { words } from './texts.ts';

export interface Wish extends Omit<TenantQuestion, 'today'> {
  readonly format: 'text' | 'json' | 'markdown';
  /** Permissions that the add-in asks for, as they were named. */
  readonly scope?: readonly string[];
}

const guidesOf = ({ findings }: TenantReport, { app, locale, scope = [] }: Wish) =>
  filled([...new Set(findings.filter(({ outcome }) => outcome !== 'pass').flatMap(({ guides }) => guides))], { ...(app ? { clientId: app } : {}), ...(scope.length > 0 ? { scope: scope.join(' ') } : {}) }, locale);

const ranks: Readonly<Record<string, number>> = { fail: 0, unknown: 1, info: 2 };
const rankOf = ({ outcome }: Finding): number => ranks[outcome] ?? 3;

/** First what has to be put right, last what is fine. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] => [...findings].sort((one, other) => rankOf(one) - rankOf(other));

function page(report: TenantReport, wish: Wish): Block[] {
  const { locale } = wish;
  const day = say(words[report.dayFrom === 'today' ? 'onToday' : 'onDay'], locale, { day: dateInWords(report.day, locale) });
  return [
    { heading: words.title[locale], level: 1 },
    { says: `${words[report.verdict][locale]} ${day}` },
    ...inOrder(report.findings).flatMap((finding) => findingBlocks(finding, locale, 'admin')),
    ...aboutGuides(guidesOf(report, wish), locale, 'admin'),
  ];
}

/** Asks Graph, call after call. `app`: application id; scopes as `wantedScope` reads them. */
export async function graphPart(access: GraphAccess, app: string, scopes: readonly string[], now: Date): Promise<GraphPart> {
  const wanted = scopes.flatMap((one) => wantedScope(one) ?? []);
  return { tenant: await readGraphTenant(graphClient(access), app, wanted, now.getTime()), app, scopes: wanted, isNational: isNationalCloud(access.endpoint) };
}

/** What the outputs and Graph mean on the day they were taken, which is `now` where none was given. */
export function checkTenant(pasted: string, wish: Wish, now: Date): { output: string; verdict: TenantReport['verdict'] } {
  const { format, ...question } = wish;
  const report = tenantReport(pasted, { readRows, readXml }, { ...question, today: now.toISOString().slice(0, 10) });
  const output = format === 'json' ? `${JSON.stringify({ format: 'naa-kit check tenant 1', ...report, guides: guidesOf(report, wish) }, null, 2)}\n` : render(page(report, wish), format);
  return { output, verdict: report.verdict };
}
