import type { Finding } from '../finding.ts';
import { withoutEmptyCapability } from './empty-capability.ts';
import type { Edit } from './cure.ts';
import type { Outcome, Patient, Workbench } from './fix.ts';
import { officeJsFromMicrosoft } from './office-js-from-microsoft.ts';
import { officeJsOfNpm } from './office-js-of-npm.ts';
import { registrationInManifest } from './registration-in-manifest.ts';
import { wellKnownNamed } from './well-known-named.ts';

/** Facts that are wrong by themselves: where office.js comes from, the name of the well-known file, the registration in a manifest, an empty capability. */
export function* curePlainFacts(patient: Patient, bench: Workbench): Generator<[Finding, Outcome]> {
  for (const finding of patient.findings) {
    const done = cureOf(finding, patient, bench);
    if (done === undefined) continue;
    if (typeof done !== 'string') bench.files.edit(patient.path, done);
    yield [finding, typeof done === 'string' ? done : 'cured'];
  }
}

/** The edits of the finding's own file, what became of it otherwise, or nothing where it stays. */
function cureOf(finding: Finding, patient: Patient, bench: Workbench): readonly Edit[] | Outcome | undefined {
  const offset = patient.offsetOf(finding);
  switch (finding.rule) {
    case 'office-js-source': return officeJsFromMicrosoft(offset, patient, bench.settings.officeJs) ?? officeJsOfNpm(offset, patient, bench);
    case 'well-known-name': return wellKnownNamed(finding, patient, bench);
    case 'msal-config': return finding.found === 'clientCapabilities' ? withoutEmptyCapability(offset, patient) : undefined;
    case 'manifest-requirement': {
      const { pane } = bench.settings;
      const edits = pane && /^webApplicationInfo$/i.test(finding.found) ? registrationInManifest(patient.source, pane) : [];
      return edits.length > 0 ? edits : undefined;
    }
    default: return undefined;
  }
}
