import { defineGatherer } from '../gatherer.ts';

/** `Name : value` as PowerShell's `Format-List` prints it; undefined where the text has no such line. */
function listed(text: string, name: string): string | undefined {
  for (const line of text.slice(0, 200_000).split(/\r?\n/)) {
    const [label, ...rest] = line.split(':');
    if (rest.length > 0 && label!.trim().toLowerCase() === name.toLowerCase()) return rest.join(':').trim();
  }
  return undefined;
}

/** What the organisation's EWS switch is set to; known only from output that somebody pasted. Empty or `$null` is "not set". */
export default defineGatherer({
  fact: 'ewsState',
  gather({ pasted }) {
    const enabled = listed(pasted ?? '', 'EwsEnabled');
    if (enabled === undefined) return undefined;
    const allowed = listed(pasted ?? '', 'EwsAllowedAppIDs');
    return {
      enabled: /^true$/i.test(enabled) ? true : /^false$/i.test(enabled) ? false : null,
      allowedApps: allowed === undefined ? null : [...(allowed.toLowerCase().match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])],
      from: 'pasted',
    };
  },
});
