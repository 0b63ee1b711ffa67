import type { PaneSettings } from '../../contracts/deployment.ts';
import type { XmlView } from '../text/xml-view.ts';
import type { Edit } from './cure.ts';

/** Puts the client id and the address of the API into `WebApplicationInfo` of a manifest, which Office's own sign-in reads. */
export function registrationInManifest({ elements }: XmlView, text: string, { clientId, scope }: PaneSettings): Edit[] {
  const wanted: Readonly<Record<string, string>> = { Id: clientId, Resource: scope.slice(0, scope.lastIndexOf('/')) };
  return elements.flatMap(({ name, text: value, offset, parent }) => {
    const by = parent?.name === 'WebApplicationInfo' ? wanted[name] : undefined;
    if (by === undefined || value === by || value === '') return [];
    const from = text.indexOf(value, text.indexOf('>', offset));
    return from < 0 ? [] : [{ from, to: from + value.length, by }];
  });
}
