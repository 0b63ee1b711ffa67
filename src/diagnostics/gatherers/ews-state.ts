import { defineGatherer } from '../gatherer.ts';
import { readOutputs } from '../powershell/read-outputs.ts';
import { tenantFacts } from '../tenant/tenant-facts.ts';

/* CSV and CLIXML are written to files; the view for administrators reads those. */
const withoutParsers = { readRows: () => undefined, readXml: () => undefined };

/**
 * What the organisation's EWS switch is set to; known only from output that somebody pasted. Empty or `$null` is "not set". Missing
 * where the value is cut, contradicted or a mailbox's; without a command above it counts for the organisation, which was asked for.
 */
export default defineGatherer({
  fact: 'ewsState',
  gather({ pasted = '' }) {
    const read = readOutputs(pasted, withoutParsers);
    const outputs = read.outputs.map((output) => ({ ...output, cmdlet: output.cmdlet ?? ('Get-OrganizationConfig' as const) }));
    const { enabled, allowedApps } = tenantFacts({ ...read, outputs }).organization ?? {};
    if (enabled === undefined || enabled === 'unreadable') return undefined;
    return { enabled: enabled === 'empty' ? null : enabled, allowedApps: allowedApps?.isWhole ? [...allowedApps.ids] : null, from: 'pasted' };
  },
});
