import { graphClouds } from '../graph/clouds.ts';
import { placeholders, type GraphRequest } from './requests.ts';
import { scriptJson, scriptNotes } from './script-parts.ts';

/** Names of https://learn.microsoft.com/powershell/module/microsoft.graph.authentication/connect-mggraph for the clouds. */
const environments: Readonly<Record<string, string>> = { [graphClouds['gcc-high'].graph]: 'USGov', [graphClouds.dod.graph]: 'USGovDoD', [graphClouds.china.graph]: 'China' };

const head = (graph: string): string => `#Requires -Modules Microsoft.Graph.Authentication
# Written by naa-kit register from what Microsoft documents. Not run against a tenant by its authors: read it before you run it.
# Sign in to the tenant of the registration (-TenantId) as owner of the registration or Cloud Application Administrator.
$ErrorActionPreference = 'Stop'
Connect-MgGraph -Scopes 'Application.ReadWrite.All'${environments[graph] ? ` -Environment ${environments[graph]}` : ''}
`;

function step(request: GraphRequest): string {
  const body = `# ${request.does}\n$body = @'\n${scriptJson(request.body)}\n'@`;
  const send = (uri: string) => `Invoke-MgGraphRequest -Method ${request.method} -Uri ${uri} -Body $body -ContentType 'application/json'`;
  if (request.method === 'POST') return `${body}\n$created = ${send(`'/v1.0${request.path}'`)}\n$id = $created.id\n$appId = $created.appId\nWrite-Host "client id: $appId"\n`;
  const isNew = request.path.includes(placeholders.objectId);
  const uri = `"/v1.0${request.path.replace(placeholders.objectId, '$id')}"`;
  return `${body}\n${isNew ? `$body = $body.Replace('${placeholders.clientId}', $appId)\n` : ''}${send(uri)}\n`;
}

/** The requests as a script for Microsoft Graph PowerShell. `graph`: origin of Microsoft Graph. */
export const powershellScript = (requests: readonly GraphRequest[], graph: string): string => [head(graph), scriptNotes(requests), ...requests.map(step)].join('\n');
