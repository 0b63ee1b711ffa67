import { posix } from 'node:path';
import type { Finding } from '../finding.ts';
import type { Edit } from './cure.ts';
import type { Outcome, Patient, Workbench } from './fix.ts';
import { registrationInManifest } from './registration-in-manifest.ts';

const wellKnown = 'microsoft-officeaddins-allowed.json';

/** Facts that are wrong by themselves: where office.js comes from, the name of the well-known file, the registration in a manifest. */
export function* curePlainFacts(patient: Patient, bench: Workbench): Generator<[Finding, Outcome]> {
  for (const finding of patient.findings) {
    const edits = editsFor(finding, patient, bench);
    if (edits === undefined) continue;
    if (edits.length > 0) bench.files.edit(patient.path, edits);
    yield [finding, 'cured'];
  }
}

function editsFor(finding: Finding, patient: Patient, bench: Workbench): Edit[] | undefined {
  switch (finding.rule) {
    case 'office-js-source': return officeJsFromMicrosoft(finding, patient, bench);
    case 'well-known-name': return wellKnownNamed(finding, patient, bench);
    case 'manifest-requirement': {
      const { pane } = bench.settings;
      const edits = pane && patient.source.xml && finding.found === 'WebApplicationInfo' ? registrationInManifest(patient.source.xml, patient.text, pane) : [];
      return edits.length > 0 ? edits : undefined;
    }
    default: return undefined;
  }
}

/** A copy in the page's own folders gives way to Microsoft's; a tag with the hash of the copy is left. */
function officeJsFromMicrosoft(finding: Finding, { source, text, offsetOf }: Patient, { settings }: Workbench): Edit[] | undefined {
  const script = source.markup?.scripts.find(({ sourceOffset }) => sourceOffset === offsetOf(finding));
  if (!script?.source) return undefined;
  const from = script.sourceOffset!;
  const tag = text.slice(text.lastIndexOf('<', from), script.bodyOffset);
  return /\sintegrity\s*=/i.test(tag) ? undefined : [{ from, to: from + script.source.length, by: settings.officeJs }];
}

function wellKnownNamed(finding: Finding, { path, text, source, offsetOf }: Patient, { files, created }: Workbench): Edit[] | undefined {
  if (source.json) {
    if (finding.found !== posix.basename(path) || finding.certainty !== 'certain') return undefined;
    const target = posix.join(posix.dirname(path).replace(/(^|\/)\.well-known$/, '$1'), '.well-known', wellKnown);
    if (files.read(target) !== undefined) return undefined;
    created.set(target, text);
    return [];
  }
  const from = text.indexOf(finding.found, offsetOf(finding));
  const name = posix.basename(finding.found);
  const at = from + finding.found.length - name.length;
  return from < 0 || !source.scripts.length ? undefined : [{ from: at, to: at + name.length, by: wellKnown }];
}
