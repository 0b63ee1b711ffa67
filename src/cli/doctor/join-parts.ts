import { partIds, type DoctorFinding, type DoctorReport, type Part, type PartId } from './part.ts';

const outcomes: readonly DoctorFinding['outcome'][] = ['fail', 'info', 'crashed', 'unknown', 'pass'];
const severities: readonly DoctorFinding['severity'][] = ['blocks', 'hinders', 'notes'];

/** 0: whoever uses the add-in, in every tenant. 1: the people of one tenant. 2: those whom its sign-in log names. */
const reaches: Readonly<Record<PartId, number>> = { origin: 0, manifest: 0, registration: 0, code: 0, tenant: 1, 'sign-ins': 2 };

/** Findings of one part keep their own order, which for sign-ins is by the number of people. */
const ranksOf = ({ outcome, severity, part }: DoctorFinding): number[] => [outcomes.indexOf(outcome), severities.indexOf(severity), reaches[part], partIds.indexOf(part)];

function inOrder(one: DoctorFinding, other: DoctorFinding): number {
  const [ours, theirs] = [ranksOf(one), ranksOf(other)];
  return ours.map((rank, index) => rank - theirs[index]!).find((difference) => difference !== 0) ?? 0;
}

/** Manifests of one add-in often have the same fault: it is told once, with all its places. */
function withoutRepeats(findings: readonly DoctorFinding[]): DoctorFinding[] {
  const told = new Map<string, DoctorFinding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.part, finding.id, finding.outcome, finding.severity, finding.says]);
    const first = told.get(key);
    told.set(key, first ? { ...first, subjects: [...new Set([...first.subjects, ...finding.subjects])], places: [...first.places, ...finding.places] } : finding);
  }
  return [...told.values()];
}

/** One report of all parts, ordered by what blocks most people. */
export function joinParts(parts: readonly Part[], folder: string, day: string): DoctorReport {
  const verdicts = parts.map(({ verdict }) => verdict);
  return {
    verdict: verdicts.includes('problem') ? 'problem' : verdicts.every((verdict) => verdict === 'fine') ? 'fine' : 'incomplete',
    folder,
    day,
    parts: parts.map(({ findings: _findings, ...part }) => part),
    findings: withoutRepeats(parts.flatMap(({ findings }) => findings)).sort(inOrder),
  };
}
