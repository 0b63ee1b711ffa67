import type { Finding } from '../../scanner/finding.ts';

/** A hand-checked place: whether it is a real use, and of what. */
export interface Label {
  readonly repo: string;
  readonly file: string;
  readonly line: number;
  /** Where the statement begins, when that is on an earlier line. */
  readonly start_line?: number;
  readonly category: string;
  readonly is_call: boolean;
  readonly kind: string;
  readonly tier: 'direct' | 'dependent';
  readonly optional?: boolean;
  readonly uncertain?: boolean;
}

/** The categories that labels speak of. */
export const labelled = [
  'identity-token', 'callback-token', 'callback-token-rest', 'outlook-rest-endpoint', 'ews-client', 'ews-url',
  'exchange-token-validation', 'exchange-library', 'legacy-sso', 'adal', 'manifest-requirement', 'manifest-permission',
] as const;

export interface Line {
  readonly category: string;
  readonly direct: number;
  readonly foundDirect: number;
  readonly dependent: number;
  readonly foundDependent: number;
  readonly right: number;
  readonly wrong: number;
}

export interface Scores {
  readonly total: Line;
  readonly categories: readonly Line[];
  readonly missed: readonly Label[];
  readonly wrong: readonly (Finding & { readonly repo: string })[];
}

type Found = Finding & { readonly repo: string };

function byPlace<T extends { readonly repo: string; readonly file: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(`${one.repo} ${one.file}`, [...(groups.get(`${one.repo} ${one.file}`) ?? []), one]);
  return groups;
}

const covers = (label: Label, finding: Found) =>
  finding.repo === label.repo && finding.file === label.file && finding.category === label.category && finding.line >= (label.start_line ?? label.line) && finding.line <= label.line;

/**
 * Holds findings against labels. Precision counts direct findings that are certain or likely and not vendored; a place labelled
 * optional or uncertain counts neither way, and so does one that is labelled dependent. Recall counts what must be found, by tier.
 */
export function score(findings: readonly Found[], labels: readonly Label[]): Scores {
  const told = findings.filter(({ certainty, vendored, category }) => certainty !== 'mention' && !vendored && (labelled as readonly string[]).includes(category));
  const byFile = byPlace(told);
  const labelsByFile = byPlace(labels);
  const needed = labels.filter(({ is_call, optional, uncertain }) => is_call && !optional && !uncertain);
  const isFound = (label: Label) => (byFile.get(`${label.repo} ${label.file}`) ?? []).some((finding) => covers(label, finding));
  const verdict = (finding: Found): 'right' | 'wrong' | 'neither' => {
    if (finding.tier === 'dependent') return 'neither';
    const here = (labelsByFile.get(`${finding.repo} ${finding.file}`) ?? []).filter((label) => covers(label, finding));
    if (here.some(({ is_call, optional, uncertain, tier }) => is_call && tier === 'direct' && !optional && !uncertain)) return 'right';
    return here.some(({ is_call, optional, uncertain }) => is_call || optional || uncertain) ? 'neither' : 'wrong';
  };
  const judged = told.map((finding) => ({ finding, verdict: verdict(finding) }));
  const line = (category: string, isIn: (one: string) => boolean): Line => {
    const wanted = (tier: Label['tier']) => needed.filter((label) => label.tier === tier && isIn(label.category));
    const count = (which: string) => judged.filter((one) => one.verdict === which && isIn(one.finding.category)).length;
    return {
      category, direct: wanted('direct').length, foundDirect: wanted('direct').filter(isFound).length,
      dependent: wanted('dependent').length, foundDependent: wanted('dependent').filter(isFound).length, right: count('right'), wrong: count('wrong'),
    };
  };
  return {
    total: line('total', () => true),
    categories: labelled.map((category) => line(category, (one) => one === category)),
    missed: needed.filter((label) => !isFound(label)),
    wrong: judged.flatMap((one) => (one.verdict === 'wrong' ? [one.finding] : [])),
  };
}
