import { createHash } from 'node:crypto';
import type { Locale } from '../../contracts/locale.ts';
import { artifactOf, sarifLog } from '../sarif-log.ts';
import type { DoctorFinding, DoctorReport, PlaceInFile } from './part.ts';

const levels = { blocks: 'error', hinders: 'warning', notes: 'note' } as const;
const curesOf = ({ steps }: DoctorFinding): string => Object.values(steps).flat().join(' ');
const ruleOf = ({ part, id }: DoctorFinding): string => `${part}/${id}`;

/** The same for the same fault in the same file when lines come before it; `nth` tells the places of one fault apart. */
const fingerprint = ({ part, id, says }: DoctorFinding, { file }: PlaceInFile, nth: number): string => createHash('sha256').update(`${part}\n${id}\n${says}\n${file}\n${nth}`).digest('hex').slice(0, 32);

/** What stands at a place in a file, as SARIF: code, manifests and a registration in the folder. A tenant and a network have no lines. */
export function doctorSarif({ findings, parts }: DoctorReport, locale: Locale): string {
  const told = findings.filter(({ outcome, places }) => outcome !== 'pass' && places.length > 0);
  const ids = [...new Set(told.map(ruleOf))];
  const rules = ids.map((id) => {
    const one = told.find((finding) => ruleOf(finding) === id)!;
    return { id, shortDescription: { text: one.title }, help: { text: [curesOf(one), ...one.sources.map(({ name, date }) => `${name} (${date})`)].join('\n\n') }, defaultConfiguration: { level: levels[one.severity] } };
  });
  const results = told.flatMap((finding) => finding.places.map((place, index) => ({
    ruleId: ruleOf(finding),
    ruleIndex: ids.indexOf(ruleOf(finding)),
    level: levels[finding.severity],
    message: { text: [finding.says, curesOf(finding)].filter(Boolean).join(' ') },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(place.file), region: { startLine: place.line, startColumn: place.column } } }],
    partialFingerprints: { primaryLocationLineHash: fingerprint(finding, place, finding.places.slice(0, index).filter(({ file }) => file === place.file).length) },
  })));
  const notifications = parts.filter(({ verdict, why }) => verdict === 'not-known' && why !== null).map(({ id, why }) => ({ level: 'note', message: { text: `${id}: ${why}` } }));
  return sarifLog({ locale, root: 'The folder that was looked through.', rules, results, notifications });
}
