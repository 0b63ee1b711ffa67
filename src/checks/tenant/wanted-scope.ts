import { graphAppId, type WantedScope } from '../../contracts/graph-tenant.ts';

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ofGraph = /^(?:https:\/\/[\w.-]*graph[\w.-]*\/)?([A-Za-z]\w*(?:\.\w+)*)$/;
const ofOther = new RegExp(`^(?:api://)?(?:\\S+/)?(${guid})/([\\w.-]+)$`, 'i');

/**
 * A scope as an add-in asks for it: `Mail.ReadBasic`, `https://graph.microsoft.com/Mail.ReadBasic`, `<application id>/name`, or
 * `api://host/<application id>/name`. Undefined for a scope whose service cannot be told from it.
 */
export function wantedScope(scope: string): WantedScope | undefined {
  const [, resource, name] = ofOther.exec(scope) ?? [];
  if (resource !== undefined && name !== undefined) return { resource: resource.toLowerCase(), name };
  const graph = ofGraph.exec(scope)?.[1];
  return graph === undefined ? undefined : { resource: graphAppId, name: graph };
}
