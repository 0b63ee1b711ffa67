import type { Dependent, Found, Tree } from './dependents.ts';
import { FirstLook } from './first-look.ts';
import { ParsedScripts } from './javascript/parsed-scripts.ts';
import { callersInPages, type Caller, type Round } from './javascript/script-dependents.ts';
import { KnownFiles } from './known-files.ts';
import { narrow, readBytes, textOf } from './read-file.ts';
import type { Rule } from './rule.ts';
import type { Seen } from './seen.ts';
import { codeDependentsOf } from './text/code-dependents.ts';
import { languageOf } from './tree/languages.ts';

const nothing = new Uint8Array();

/** One thread's share of a scan: it looks at files, and answers for those it has looked at. */
export class Share {
  readonly tree: Tree;
  readonly #known: KnownFiles;
  readonly #first: FirstLook;
  readonly #own: string[] = [];

  /** `files` are those of the whole tree. */
  constructor(root: string, files: readonly string[], rules: readonly Rule[]) {
    const read = (path: string): string | undefined => {
      const got = readBytes(root, path);
      return 'bytes' in got ? textOf(path, got.bytes).text : undefined;
    };
    const bytesOf = (path: string): Uint8Array => {
      const got = readBytes(root, path);
      return 'bytes' in got ? narrow(got.bytes) : nothing;
    };
    this.#known = new KnownFiles(read);
    this.tree = { files, read, bytesOf, linesOf: (path) => this.#known.of(path).lines, scripts: new ParsedScripts(read) };
    this.#first = new FirstLook(root, rules, this.tree.scripts);
  }

  look(path: string): Seen {
    const seen = this.#first.at(path, languageOf(path));
    this.#own.push(path);
    if (seen.file) this.#known.keep(seen.file);
    return seen;
  }

  /** Who calls, in the scripts and pages it has looked at, the global ones of some functions. */
  callersInPages(round: Round): Caller[] {
    return callersInPages(round, this.#own, this.tree);
  }

  /** Who uses, in the code of servers, what was found; in all files. */
  codeDependents(direct: readonly Found[]): Dependent[] {
    return [...codeDependentsOf(direct, this.tree)];
  }
}
