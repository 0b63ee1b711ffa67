import { isGuid } from '../../contracts/guid.ts';
import { posix } from 'node:path';
import { paneSettings, type PaneSettings } from '../../contracts/deployment.ts';
import { deployment } from '../../deployment/index.ts';
import { KitError } from '../../errors/index.ts';
import type { BackendWish, FixSettings } from '../../scanner/index.ts';
import { namedText } from '../explain/read-input.ts';
import { kitPeers, kitVersion } from '../kit-version.ts';
import { backendPackages } from '../optional-packages.ts';

const isOrigin = (value: string) => URL.canParse(value) && new URL(value).origin === value;
const demands: readonly (readonly [keyof PaneSettings, (value: string) => boolean])[] = [
  ['name', (value) => value.trim() !== ''], ['supportUrl', URL.canParse], ['clientId', isGuid],
  ['scope', (value) => /^api:\/\/.+\/\w+$/.test(value)], ['backendOrigin', isOrigin], ['authority', URL.canParse], ['version', (value) => value !== ''],
];
const lists: readonly (keyof PaneSettings)[] = ['clientCapabilities', 'mailboxHostSuffixes'];

/**
 * The settings file of `--settings`, and the folder of `--add-backend`; what the file leaves out of the cloud is that of this deployment.
 * Throws `fix-settings-unusable`, and what reading a named file throws.
 */
export function fixSettings(file: string | undefined, backendFolder?: string): FixSettings {
  const { officeJs } = deployment.cloud;
  if (backendFolder !== undefined && (file === undefined || !isBelow(backendFolder))) throw new KitError('fix-settings-unusable', { values: { part: file === undefined ? '--settings' : '--add-backend' } });
  if (file === undefined) return { officeJs, version: kitVersion, peers: kitPeers };
  const { authority, clientCapabilities, mailboxHostSuffixes } = paneSettings(deployment);
  const given = { authority, clientCapabilities, mailboxHostSuffixes, version: '1.0.0', ...objectIn(file) } as Record<string, unknown>;
  for (const [part, isRight] of demands) if (typeof given[part] !== 'string' || !isRight(given[part])) throw new KitError('fix-settings-unusable', { values: { part } });
  for (const part of lists) if (!Array.isArray(given[part]) || given[part].some((one) => typeof one !== 'string')) throw new KitError('fix-settings-unusable', { values: { part } });
  const pane = Object.fromEntries([...demands.map(([part]) => part), ...lists].map((part) => [part, given[part]])) as unknown as PaneSettings;
  return { pane, officeJs, version: kitVersion, peers: kitPeers, ...(backendFolder === undefined ? {} : { backend: backendWish(posix.normalize(backendFolder).replace(/\/$/, '')) }) };
}

const backendWish = (folder: string): BackendWish => ({
  folder,
  packages: Object.fromEntries(backendPackages.map((name) => [name, kitPeers[name]!])),
  cloud: deployment.cloud,
  officeClientIds: deployment.entra.officeClientIds,
});

const isBelow = (folder: string) => /^[^/\\]/.test(folder) && !/^\.\.?(\/|$)/.test(posix.normalize(folder));

function objectIn(file: string): object {
  const text = namedText(file);
  try {
    const told: unknown = JSON.parse(text);
    if (typeof told === 'object' && told !== null) return told;
  } catch (cause) {
    throw new KitError('fix-settings-unusable', { cause, values: { part: 'JSON' } });
  }
  throw new KitError('fix-settings-unusable', { values: { part: 'JSON' } });
}
