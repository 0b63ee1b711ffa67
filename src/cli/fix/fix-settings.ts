import { readFileSync } from 'node:fs';
import { paneSettings, type PaneSettings } from '../../contracts/deployment.ts';
import { deployment } from '../../deployment/index.ts';
import { KitError } from '../../errors/index.ts';
import type { FixSettings } from '../../scanner/index.ts';
import { kitVersion } from '../kit-version.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isOrigin = (value: string) => URL.canParse(value) && new URL(value).origin === value;
const demands: readonly (readonly [keyof PaneSettings, (value: string) => boolean])[] = [
  ['name', (value) => value.trim() !== ''], ['supportUrl', URL.canParse], ['clientId', (value) => guid.test(value)],
  ['scope', (value) => /^api:\/\/.+\/\w+$/.test(value)], ['backendOrigin', isOrigin], ['authority', URL.canParse], ['version', (value) => value !== ''],
];
const lists: readonly (keyof PaneSettings)[] = ['clientCapabilities', 'mailboxHostSuffixes'];

/** The settings file of `--settings`; what it leaves out of the cloud is that of this deployment. Throws `fix-settings-unusable`. */
export function fixSettings(file: string | undefined): FixSettings {
  const { officeJs } = deployment.cloud;
  if (file === undefined) return { officeJs, version: kitVersion };
  const { authority, clientCapabilities, mailboxHostSuffixes } = paneSettings(deployment);
  const given = { authority, clientCapabilities, mailboxHostSuffixes, version: '1.0.0', ...objectIn(file) } as Record<string, unknown>;
  for (const [part, isRight] of demands) if (typeof given[part] !== 'string' || !isRight(given[part])) throw new KitError('fix-settings-unusable', { values: { part } });
  for (const part of lists) if (!Array.isArray(given[part]) || given[part].some((one) => typeof one !== 'string')) throw new KitError('fix-settings-unusable', { values: { part } });
  const pane = Object.fromEntries([...demands.map(([part]) => part), ...lists].map((part) => [part, given[part]])) as unknown as PaneSettings;
  return { pane, officeJs, version: kitVersion };
}

function objectIn(file: string): object {
  try {
    const told: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof told === 'object' && told !== null) return told;
  } catch (cause) {
    throw new KitError('fix-settings-unusable', { cause, values: { part: 'JSON' } });
  }
  throw new KitError('fix-settings-unusable', { values: { part: 'JSON' } });
}
