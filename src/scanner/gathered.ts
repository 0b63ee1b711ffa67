import type { Dependent, Found } from './dependents.ts';
import type { ScanReport, Skipped, Trouble } from './finding.ts';
import { findingOf, Findings } from './findings.ts';
import { KnownFiles } from './known-files.ts';
import type { Seen, SeenPlace } from './seen.ts';

/** Puts together what was seen in all files, in their order, and what depends on it. */
export class Gathered {
  /** What each script and page imports, as written. */
  readonly imports = new Map<string, readonly string[]>();
  readonly #files: KnownFiles;
  readonly #findings = new Findings();
  readonly #places: SeenPlace[] = [];
  readonly #packages = new Set<string>();
  readonly #skipped: Skipped[] = [];
  readonly #troubles: Trouble[] = [];
  #filesScanned = 0;
  #bytesScanned = 0;

  /** `read` gives the text of a file. */
  constructor(read: (path: string) => string | undefined) {
    this.#files = new KnownFiles(read);
  }

  take({ path, skipped, bytes, imports, packages, troubles, places, file }: Seen): void {
    if (skipped) return void this.#skipped.push({ path, why: skipped });
    this.#filesScanned += 1;
    this.#bytesScanned += bytes;
    if (imports.length > 0) this.imports.set(path, imports);
    for (const name of packages) this.#packages.add(name);
    this.#troubles.push(...troubles);
    this.#places.push(...places);
    if (file) this.#files.keep(file);
  }

  /** Once all are taken: uses that others may hang on. */
  settle(): readonly Found[] {
    const packages = [...this.#packages];
    const places = this.#places.filter(({ onlyWith }) => !onlyWith || packages.some((name) => onlyWith.test(name)));
    for (const { finding } of places) this.#findings.add(finding);
    return places.flatMap(({ direct }) => direct);
  }

  depend(dependents: Iterable<Dependent>): void {
    for (const { rule, hit, path, dependsOn } of dependents) {
      const file = this.#files.of(path);
      if (!file.vendored) this.#findings.add(findingOf(rule, hit, file, dependsOn));
    }
  }

  /** The report, with what a walk left out before. */
  report(skipped: readonly Skipped[]): ScanReport {
    const troubles: Trouble[] = [...this.#troubles, ...this.#files.withoutReason.map((path) => ({ path, what: 'ignore-without-reason' as const }))];
    return {
      ...this.#findings.told((path) => this.#files.ignoresIn(path)),
      filesScanned: this.#filesScanned, bytesScanned: this.#bytesScanned, skipped: [...skipped, ...this.#skipped], troubles,
    };
  }
}
