import type { Finding } from '../finding.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import { hasOldTools, scriptsInPages } from './build-tools.ts';
import type { Edit } from './cure.ts';
import type { Outcome, Patient, Workbench } from './fix.ts';
import { identityCallCures, type CallCure } from './identity-calls.ts';
import { withKitDependency } from './kit-dependency.ts';
import type { LeftReason } from './left-reasons.ts';
import { isModule, shimImport } from './shim-import.ts';
import { loads, loadsOfficeJs, shimInPage } from './shim-in-page.ts';
import { shimModule, shimOfPageModule } from './shim-module.ts';

const component = /\.(vue|svelte|astro)$/i;
const typed = /\.[cm]?tsx?$/i;

/** Puts the shim in place of the mailbox's call: by import in modules and components, by a script in pages. */
export function* cureIdentityCalls(patient: Patient, bench: Workbench): Generator<[Finding, Outcome]> {
  const findings = patient.findings.filter(({ rule, tier, vendored }) => rule === 'identity-token' && tier === 'direct' && !vendored);
  if (findings.length === 0) return;
  const cures = patient.source.scripts.map((view) => ({ view, calls: identityCallCures(view) }));
  const wanted = cures.filter(({ calls }) => calls.some((call) => 'edit' in call));
  const blocked = wanted.length === 0 ? undefined : bringShim(patient, wanted.map(({ view }) => view), bench);
  if (wanted.length > 0 && !blocked) {
    bench.files.edit(patient.path, wanted.flatMap(({ calls }) => calls.flatMap((call) => ('edit' in call ? [call.edit] : []))));
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
  const { files, settings, paths, pages, steps } = bench;
  const home = files.packageOf(path);
  if (home === undefined) return 'no-package';
  const { folder } = home;
  const isFromPage = hasOldTools(home.text);
  if (isFromPage) {
    const blocked = bringByScript(pages().filter(({ markup, path: page }) => files.packageOf(page)?.folder === folder && markup && loadsOfficeJs(markup)), bench);
    if (blocked) return blocked;
  } else {
    files.edit(`${folder}package.json`, [{ from: 0, to: home.text.length, by: withKitDependency(home.text, settings.version) }]);
    steps.add('install-package');
  }
  const module = paths.some((one) => one.startsWith(`${folder}src/`)) ? `${folder}src/naa-kit` : `${folder}naa-kit`;
  const isTyped = typed.test(path) || source.markup?.scripts.some(({ language }) => language === 'ts') === true;
  writeModule(module, isTyped, isFromPage ? shimOfPageModule : (language) => shimModule(settings.pane!, language), bench);
  files.edit(path, views.flatMap((view) => shimImport(view, text, path, module) ?? []));
  return undefined;
}

/** One module for all that import it: in TypeScript as soon as one of them is, since a project of JavaScript alone may not read that. */
function writeModule(module: string, isTyped: boolean, textIn: (language: 'js' | 'ts') => string, { paths, created }: Workbench): void {
  const known = ['js', 'ts'].find((ending) => paths.includes(`${module}.${ending}`) || created.has(`${module}.${ending}`));
  if (known !== undefined && !(isTyped && created.delete(`${module}.js`))) return;
  const language = isTyped ? 'ts' : 'js';
  created.set(`${module}.${language}`, textIn(language));
}
