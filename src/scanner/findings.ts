import type { Category, Certainty, Finding, Ignored, ScanReport } from './finding.ts';
import { reasonToIgnore, type IgnoreComment } from './ignore-comments.ts';
import type { KnownFile } from './known-files.ts';
import { mask } from './mask.ts';
import type { Hit, Rule } from './rule.ts';

/** Gathers what rules saw: of several in one line and category the weightiest stays. */
export class Findings {
  readonly #byPlace = new Map<string, Finding>();

  /** The finding that a hit makes, whether it stays or not. */
  add(rule: Rule, { offset, found, tier = 'direct', certainty = 'certain', graph }: Hit, { path, isTest, vendored, lines }: KnownFile, dependsOn?: Finding['dependsOn']): Finding {
    const finding: Finding = { rule: rule.id, category: rule.category, tier, file: path, ...lines.at(offset), certainty: isTest ? 'mention' : certainty, vendored, found: mask(found), ...(dependsOn ? { dependsOn } : {}), ...(graph ? { graph } : {}) };
    const key = `${path}:${finding.line}:${finding.category}`;
    const known = this.#byPlace.get(key);
    const [stays, goes] = !known || weightOf(finding) > weightOf(known) ? [finding, known] : [known, finding];
    // A call often stands in one line with the request that says what takes its place.
    this.#byPlace.set(key, !stays.graph && goes?.graph ? { ...stays, graph: goes.graph } : stays);
    return finding;
  }

  /** All in the order of files and lines. What a comment takes out is apart, with what hangs on nothing but that. */
  told(commentsOf: (file: string) => readonly IgnoreComment[]): Pick<ScanReport, 'findings' | 'ignored'> {
    const all = [...this.#byPlace.values()].sort(byPlace);
    const ignored = new Map<Finding, Ignored>();
    const ignore = (finding: Finding, reason: string | undefined) => reason !== undefined && !ignored.has(finding) && ignored.set(finding, { ...finding, reason: mask(reason) });
    for (const finding of all) ignore(finding, reasonToIgnore(commentsOf(finding.file), finding.rule, finding.line));
    for (let before = -1; before < ignored.size;) {
      before = ignored.size;
      const places = new Map([...ignored.values()].map(({ file, line, reason }) => [`${file}:${line}`, reason]));
      for (const finding of all) if (finding.dependsOn) ignore(finding, places.get(`${finding.dependsOn.file}:${finding.dependsOn.line}`));
    }
    return { findings: all.filter((finding) => !ignored.has(finding)), ignored: [...ignored.values()] };
  }
}

const certainties: Readonly<Record<Certainty, number>> = { mention: 0, likely: 1, certain: 2 };
const weightOf = ({ certainty, tier }: Finding) => (certainty === 'mention' ? 0 : 10) + (tier === 'direct' ? 5 : 0) + certainties[certainty];

const byPlace = (a: Finding, b: Finding) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || byCategory(a.category, b.category));
const byCategory = (a: Category, b: Category) => (a < b ? -1 : 1);
