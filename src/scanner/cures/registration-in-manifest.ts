import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { PaneSettings } from '../../contracts/deployment.ts';
import type { Source } from '../source.ts';
import type { XmlView } from '../text/xml-view.ts';
import type { Edit } from './cure.ts';

type Registration = Pick<PaneSettings, 'clientId' | 'scope'>;

/** Puts the client id and the address of the API where a manifest names the registration, which Office's own sign-in reads. */
export const registrationInManifest = ({ xml, json, text }: Source, registration: Registration): Edit[] =>
  xml ? inXml(xml, text, registration) : json ? inJson(text, registration) : [];

const addressOfApi = (scope: string) => scope.slice(0, scope.lastIndexOf('/'));

function inXml({ elements }: XmlView, text: string, { clientId, scope }: Registration): Edit[] {
  const wanted: Readonly<Record<string, string>> = { Id: clientId, Resource: addressOfApi(scope) };
  return elements.flatMap(({ name, text: value, offset, parent }) => {
    const by = parent?.name === 'WebApplicationInfo' ? wanted[name] : undefined;
    if (by === undefined || value === by || value === '') return [];
    const from = text.indexOf(value, text.indexOf('>', offset));
    return from < 0 ? [] : [{ from, to: from + value.length, by }];
  });
}

function inJson(text: string, { clientId, scope }: Registration): Edit[] {
  const root = parseTree(text);
  return Object.entries({ id: clientId, resource: addressOfApi(scope) }).flatMap(([key, value]) => {
    const node = root && findNodeAtLocation(root, ['webApplicationInfo', key]);
    return node && node.value !== value ? [{ from: node.offset, to: node.offset + node.length, by: JSON.stringify(value) }] : [];
  });
}
