import { defineGatherer } from '../gatherer.ts';

export type ClientFamily = 'windows' | 'mac' | 'mobile' | 'web' | 'unknown';

/** The new Outlook for Windows is the web client in a frame of its own and is updated like it. */
function familyOf(platform: string, hostName: string): ClientFamily {
  if (hostName === 'newOutlookWindows' || platform === 'OfficeOnline') return 'web';
  return ({ PC: 'windows', Mac: 'mac', iOS: 'mobile', Android: 'mobile' } as const)[platform] ?? 'unknown';
}

/** `16.0.18025.20000`, `16.89 (24090815)` and `4.2433.0` alike: the numbers in their order. */
const numbersIn = (version: string): number[] => (version.match(/\d{1,9}/g) ?? []).slice(0, 6).map(Number);

export default defineGatherer({
  fact: 'clientBuild',
  gather: ({ host }) => host && { family: familyOf(host.platform, host.hostName), version: host.version, numbers: numbersIn(host.version) },
});
