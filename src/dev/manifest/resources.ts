import type { Deployment } from '../../contracts/deployment.ts';
import { iconUrl, otherLocale, paneUrl } from './values.ts';

const string = (id: string, { en, it }: { en: string; it: string }) => ({
  '@id': id,
  '@DefaultValue': en,
  'bt:Override': { '@Locale': otherLocale, '@Value': it },
});

/** What the `resid`s of one `VersionOverrides` point at; `pixels` are the icons that its surfaces draw. */
export const resources = (deployment: Deployment, pixels: readonly number[]) => {
  const { button, description, name } = deployment.addIn;
  const distinct = [...new Set(pixels)].sort((a, b) => a - b);
  return {
    'bt:Images': { 'bt:Image': distinct.map((size) => ({ '@id': `icon${size}`, '@DefaultValue': iconUrl(deployment, size) })) },
    'bt:Urls': { 'bt:Url': { '@id': 'paneUrl', '@DefaultValue': paneUrl(deployment) } },
    'bt:ShortStrings': { 'bt:String': [{ '@id': 'groupLabel', '@DefaultValue': name }, string('buttonLabel', button)] },
    'bt:LongStrings': { 'bt:String': string('description', description) },
  };
};
