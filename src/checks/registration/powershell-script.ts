import { graphClouds } from '../graph/clouds.ts';
import { placeholders, type GraphRequest } from './requests.ts';
import { isOfNew, scriptJson, scriptNotes } from './script-parts.ts';

/** Names of https://learn.microsoft.com/powershell/module/microsoft.graph.authentication/connect-mggraph for the clouds. */
const environments: Readonly<Record<string, string>> = { [graphClouds['gcc-high'].graph]: 'USGov', [graphClouds.dod.graph]: 'USGovDoD', [graphClouds.china.graph]: 'China' };

const head = (graph: string): string => `#Requires -Modules Microsoft.Graph.Authentication
# Written by naa-kit register from what Microsoft documents. Not run against a tenant by its authors: read it before you run it.
# Sign in to the tenant of the registration (-TenantId) as owner of the registration or Cloud Application Administrator.
$ErrorActionPreference = 'Stop'
Connect-MgGraph -Scopes 'Application.ReadWrite.All'${environments[graph] ? ` -Environment ${environments[graph]}` : ''}
`;

const patience = 'function Wait-For($do) { for ($try = 1; ; $try++) { try { return & $do } catch { if ($try -ge 6) { throw }; Start-Sleep -Seconds 5 } } }\n';

/** In a here-string of single quotes nothing is read until a line begins with its end, and no line of JSON does. */
const bodyOf = ({ does, body }: GraphRequest): string => `# ${does}\n$body = @'\n${scriptJson(body)}\n'@\n`;

function send(request: GraphRequest): string {
  const call = `Invoke-MgGraphRequest -Method ${request.method} -Uri "/v1.0${request.path.replace(placeholders.objectId, '$id')}" -Body $body -ContentType 'application/json'`;
  if (request.method === 'POST') return `$created = ${call}\n$id = $created.id\n$appId = $created.appId\nWrite-Host "client id: $appId"\n${patience}`;
  return isOfNew(request) ? `$body = $body.Replace('${placeholders.clientId}', $appId)\nWait-For { ${call} }\n` : `${call}\n`;
}

/** The requests as a script for Microsoft Graph PowerShell. `graph`: origin of Microsoft Graph. */
export const powershellScript = (requests: readonly GraphRequest[], graph: string): string => [head(graph), scriptNotes(requests), ...requests.map((request) => bodyOf(request) + send(request))].join('\n');
