import { createHash } from 'node:crypto';
import type { Locale } from '../../contracts/locale.ts';
import { artifactOf, sarifLog } from '../sarif-log.ts';
import type { RuleFinding, RuleReport } from './rule-findings.ts';

const levels = { blocks: 'error', hinders: 'warning', notes: 'note' } as const;

/** The same for the same fault when lines come before it. */
const fingerprint = ({ id, says }: RuleFinding): string => createHash('sha256').update(`${id}\n${says}`).digest('hex').slice(0, 32);

const curesOf = ({ steps }: RuleFinding): string => Object.values(steps).flat().join(' ');

/** What rules found in a file, as SARIF; `subject` is its path, relative to the root of the repository. */
export function ruleSarif({ subject, findings }: RuleReport, locale: Locale): string {
  const told = findings.filter(({ outcome }) => outcome !== 'pass');
  const ids = [...new Set(told.map(({ id }) => id))];
  const rules = ids.map((id) => {
    const one = told.find((finding) => finding.id === id)!;
    return { id, shortDescription: { text: one.title }, help: { text: [curesOf(one), ...one.sources.map(({ name, date }) => `${name} (${date})`)].join('\n\n') }, defaultConfiguration: { level: levels[one.severity] } };
  });
  const results = told.map((finding) => ({
    ruleId: finding.id,
    ruleIndex: ids.indexOf(finding.id),
    level: levels[finding.severity],
    message: { text: [finding.says, curesOf(finding)].filter(Boolean).join(' ') },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(subject), ...(finding.place ? { region: { startLine: finding.place.line, startColumn: finding.place.column } } : {}) } }],
    partialFingerprints: { primaryLocationLineHash: fingerprint(finding) },
  }));
  return sarifLog({ locale, root: 'The root of the repository.', rules, results });
}
