import { fingerprintsOf } from '../../scanner/fingerprint.ts';
import type { Finding, Rule, ScanReport } from '../../scanner/index.ts';
import { artifactOf, sarifLog } from '../sarif-log.ts';
import { wordsOf } from './rule-words.ts';
import type { Telling } from './scan-json.ts';

/** Microsoft's page on what takes the place of legacy tokens; the rules have no pages of their own. */
const helpUri = 'https://learn.microsoft.com/office/dev/add-ins/outlook/faq-nested-app-auth-outlook-legacy-tokens';

const levelOf = ({ certainty, vendored }: Finding, { since }: Rule): 'error' | 'warning' | 'note' =>
  certainty === 'mention' || vendored ? 'note' : certainty === 'certain' && since !== undefined ? 'error' : 'warning';

/**
 * The report as SARIF 2.1.0, for code scanning. Addresses are relative to the scanned folder, which must be the root of the
 * repository for GitHub to show the places. `version` is that of this kit.
 */
export function scanSarif({ findings, filesScanned, troubles }: ScanReport, { locale, today, rules, version }: Telling & { readonly version: string }): string {
  const told = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  const fingerprints = fingerprintsOf(findings);
  return sarifLog({
    locale,
    version,
    root: 'The scanned folder.',
    rules: told.map((rule) => descriptorOf(rule)),
    notifications: troubles.map(({ path, what }) => ({ level: 'warning', message: { text: what }, locations: [{ physicalLocation: { artifactLocation: artifactOf(path) } }] })),
    properties: { filesScanned },
    results: findings.map((finding, index) => resultOf(finding, fingerprints[index]!)),
  });

  function descriptorOf(rule: Rule) {
    const { does, breaks, since, instead } = wordsOf(rule, locale, today);
    return {
      id: rule.id,
      shortDescription: { text: does },
      fullDescription: { text: breaks },
      help: { text: [breaks, ...(since ? [since] : []), instead].join('\n\n') },
      helpUri,
      defaultConfiguration: { level: rule.since === undefined ? 'warning' : 'error' },
      properties: { tags: [rule.category], precision: 'high' },
    };
  }
  function resultOf(finding: Finding, fingerprint: string) {
    const { rule: id, category, tier, certainty, vendored, file, line, column, found, dependsOn } = finding;
    const rule = told.find((one) => one.id === id)!;
    return {
      ruleId: id,
      ruleIndex: told.indexOf(rule),
      level: levelOf(finding, rule),
      message: { text: `${found}: ${rule.breaks[locale]} ${rule.instead[locale]}` },
      locations: [{ physicalLocation: { artifactLocation: artifactOf(file), region: { startLine: line, startColumn: column } } }],
      ...(dependsOn ? { relatedLocations: [{ physicalLocation: { artifactLocation: artifactOf(dependsOn.file), region: { startLine: dependsOn.line, startColumn: dependsOn.column } } }] } : {}),
      // The one name that GitHub's code scanning tells alerts apart by.
      partialFingerprints: { primaryLocationLineHash: fingerprint },
      properties: { category, tier, certainty, vendored },
    };
  }
}
