import { posix } from 'node:path';
import type { Finding } from '../finding.ts';
import { allowedScriptsFile } from './allowed-scripts.ts';
import type { Edit } from './cure.ts';
import type { Patient, Workbench } from './fix.ts';

/** Gives the list of allowed scripts its exact name: by a copy of the file, or in the script that names it. */
export function wellKnownNamed(finding: Finding, { path, text, source, offsetOf }: Patient, { files, created }: Workbench): Edit[] | 'cured' | undefined {
  if (source.json) {
    if (finding.found !== posix.basename(path) || finding.certainty !== 'certain') return undefined;
    const target = posix.join(posix.dirname(path).replace(/(^|\/)\.well-known$/, '$1'), '.well-known', allowedScriptsFile);
    if (files.read(target) !== undefined) return undefined;
    created.set(target, text);
    return 'cured';
  }
  const from = text.indexOf(finding.found, offsetOf(finding));
  const name = posix.basename(finding.found);
  const at = from + finding.found.length - name.length;
  return from < 0 || !source.scripts.length ? undefined : [{ from: at, to: at + name.length, by: allowedScriptsFile }];
}
