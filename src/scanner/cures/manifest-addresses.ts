import type { Source } from '../source.ts';
import { isMailManifest, isUnifiedManifest } from '../text/manifest.ts';
import type { JsonView } from '../text/json-view.ts';
import type { XmlView } from '../text/xml-view.ts';

/** Addresses that a manifest of a mail add-in names, as written: its pages, and the scripts that answer events without a page. */
export interface ManifestAddresses {
  readonly pages: readonly string[];
  readonly eventScripts: readonly string[];
}

export function manifestAddresses({ xml, json }: Source): ManifestAddresses | undefined {
  if (xml && isMailManifest(xml)) return inXml(xml);
  return json && isUnifiedManifest(json) ? inJson(json) : undefined;
}

function inXml({ elements }: XmlView): ManifestAddresses {
  const named = new Map(elements.filter(({ name }) => name === 'Url').map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]));
  const addressOf = (attributes: Readonly<Record<string, string>>) => attributes['DefaultValue'] ?? named.get(attributes['resid']) ?? [];
  return {
    pages: elements.filter(({ name }) => name === 'SourceLocation' || name === 'FunctionFile').flatMap(({ attributes }) => addressOf(attributes)),
    eventScripts: elements.filter(({ name, attributes }) => name === 'Override' && attributes['type'] === 'javascript').flatMap(({ attributes }) => addressOf(attributes)),
  };
}

function inJson({ values }: JsonView): ManifestAddresses {
  const codes = (kind: string) => values.flatMap(({ way, value }) => (way.includes('runtimes') && way.at(-2) === 'code' && way.at(-1) === kind && typeof value === 'string' ? [value] : []));
  return { pages: codes('page'), eventScripts: codes('script') };
}
