import type { JsonView } from './json-view.ts';
import type { XmlView } from './xml-view.ts';

/** Whether an XML file is the manifest of a mail add-in; those of Word, Excel and the like say the same words of other things. */
export const isMailManifest = ({ root }: XmlView): boolean => root.name === 'OfficeApp' && root.attributes['type'] === 'MailApp';

/** Whether a JSON file is a unified manifest. */
export const isUnifiedManifest = ({ values }: JsonView): boolean =>
  values.some(({ way }) => way.length === 1 && way[0] === 'manifestVersion') || values.some(({ way, value }) => way[0] === '$schema' && /MicrosoftTeams\.schema\.json|\/teams\//i.test(String(value)));
