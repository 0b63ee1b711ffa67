import { posix } from 'node:path';
import type { Finding } from '../finding.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import { hasOfficeTypes, isOfModules, scriptsInPages, takesPackage } from './build-tools.ts';
import type { Edit, FixSettings } from './cure.ts';
import type { Outcome, Patient, Workbench } from './fix.ts';
import { identityCallCures, type CallCure } from './identity-calls.ts';
import { withDependencies } from './package-dependencies.ts';
import type { LeftReason } from './left-reasons.ts';
import { endingOfImports, isCommonJs, isModule, shimImport } from './shim-import.ts';
import { loads, loadsOfficeJs, shimInPage } from './shim-in-page.ts';
import { shimModule, shimOfPageModule, type ModuleKind } from './shim-module.ts';
import { withoutSpentAliases } from './spent-aliases.ts';

const component = /\.(vue|svelte|astro)$/i;
/** Names of files in TypeScript. */
export const typed = /\.[cm]?tsx?$/i;

/** Puts the shim in place of the mailbox's call: by import in modules and components, by a script in pages. */
export function* cureIdentityCalls(patient: Patient, bench: Workbench): Generator<[Finding, Outcome]> {
  const findings = patient.findings.filter(({ rule, tier, vendored }) => rule === 'identity-token' && tier === 'direct' && !vendored);
  if (findings.length === 0) return;
  const cures = patient.source.scripts.map((view) => ({ view, calls: identityCallCures(view) }));
  const wanted = cures.filter(({ calls }) => calls.some((call) => 'edit' in call));
  const blocked = wanted.length === 0 ? undefined : bringShim(patient, wanted.map(({ view }) => view), bench);
  if (wanted.length > 0 && !blocked) {
    for (const { view, calls } of wanted) {
      const done = calls.filter((call) => 'edit' in call);
      bench.files.edit(patient.path, [...done.map(({ edit }) => edit), ...withoutSpentAliases(view, patient, done.map(({ node }) => node))]);
    }
    for (const step of ['register', 'look-at-kind', 'ask-in-click'] as const) bench.steps.add(step);
  }
  const all = cures.flatMap(({ calls }) => calls);
  for (const finding of findings) {
    const call = all.find(({ offset }) => offset === patient.offsetOf(finding));
    yield [finding, outcomeOf(call, blocked)];
  }
}

const outcomeOf = (call: CallCure | undefined, blocked: LeftReason | undefined): Outcome =>
  call === undefined ? 'by-hand' : 'why' in call ? call.why : blocked ?? 'cured';

/** Brings `naaKit` into reach of these scripts, or tells why it cannot. */
function bringShim(patient: Patient, views: readonly JavaScriptView[], bench: Workbench): LeftReason | undefined {
  const { path, source } = patient;
  if (!bench.settings.pane) return 'needs-settings';
  if (source.markup && !component.test(path)) return bringByScript([source], bench);
  const loading = bench.pages().filter(({ markup, path: page }) => !component.test(page) && markup && loads(markup, path));
  const isOneModule = source.markup !== undefined || views.some((view) => view.imports.length > 0 || (isModule(view) && loading.length === 0));
  return isOneModule ? bringByImport(patient, views, bench) : bringByScript(loading, bench);
}

function bringByScript(pages: readonly Patient['source'][], { files, settings, steps }: Workbench): LeftReason | undefined {
  if (pages.length === 0) return 'no-page';
  const edits: [string, Edit][] = [];
  for (const { markup, path } of pages) {
    const scripts = scriptsInPages(files.packageOf(path)?.text ?? '');
    const edit = scripts === 'bundled' ? 'bundled-page' : shimInPage(markup!, settings.pane!, scripts === 'stay-marked');
    if (typeof edit === 'string') return edit;
    if (edit) edits.push([path, edit]);
  }
  for (const [path, edit] of edits) files.edit(path, [edit]);
  steps.add('serve-shim');
  return undefined;
}

function bringByImport({ path, text, source }: Patient, views: readonly JavaScriptView[], bench: Workbench): LeftReason | undefined {
  const { files, settings, pages, steps } = bench;
  const home = files.packageOf(path);
  if (home === undefined) return 'no-package';
  const isFromPage = !takesPackage(home.text, settings.peers);
  if (isFromPage) {
    const blocked = bringByScript(pages().filter(({ markup, path: page }) => files.packageOf(page)?.folder === home.folder && markup && loadsOfficeJs(markup)), bench);
    if (blocked) return blocked;
  } else {
    files.edit(`${home.folder}package.json`, [{ from: 0, to: home.text.length, by: withDependencies(home.text, shimPackages(settings)) }]);
    steps.add('install-package');
  }
  const language = typed.test(path) || source.markup?.scripts.some((script) => script.language === 'ts') ? 'ts' : 'js';
  const types = [home.text, files.read('package.json') ?? ''].some(hasOfficeTypes) ? 'typed' : 'loose';
  const kind = { language, types, isCommonJs: views.every(isCommonJs) } as const;
  const module = writeModule(path, home.folder, kind, (made) => (isFromPage ? shimOfPageModule(made) : shimModule(settings.pane!, made)), bench);
  const ending = (view: JavaScriptView) => {
    const own = endingOfImports(view) ?? (isOfModules(home.text) && language === 'js' ? '.js' : '');
    return language === 'js' && own !== '' ? posix.extname(module) : own;
  };
  files.edit(path, views.flatMap((view) => shimImport(view, text, path, module.replace(/\.[jt]s$/, ending(view))) ?? []));
  return undefined;
}

/** What a module that imports the shim needs beside it. */
const shimPackages = ({ version, peers }: FixSettings) => ({ '@azure/msal-browser': peers['@azure/msal-browser']!, 'outlook-naa-kit': `^${version}` });

/** One module for all that import it: in TypeScript as soon as one of them is, since a project of JavaScript alone may not read that. Tells its path. */
function writeModule(importer: string, folder: string, kind: ModuleKind, textOf: (kind: ModuleKind) => string, { paths, created, files }: Workbench): string {
  const known = [...paths, ...created.keys()].find((path) => /(^|\/)naa-kit\.[jt]s$/.test(path) && files.packageOf(path)?.folder === folder);
  const isReplaced = kind.language === 'ts' && known !== undefined && created.delete(known.replace(/\.ts$/, '.js'));
  if (known !== undefined && !isReplaced) return known;
  const path = known?.replace(/\.js$/, '.ts') ?? `${sourceFolder(importer, folder)}naa-kit.${kind.language}`;
  created.set(path, textOf(kind));
  return path;
}

/** What a build reads, by its `rootDir` or the folders its loaders know: `src`, or else the first folder below the package. */
function sourceFolder(path: string, folder: string): string {
  const inside = path.slice(folder.length).split('/').slice(0, -1);
  return [folder, ...inside.slice(0, inside.indexOf('src') + 1 || 1).map((name) => `${name}/`)].join('');
}
