import { placeholders, type GraphRequest } from './requests.ts';
import { scriptJson, scriptNotes } from './script-parts.ts';

const head = `#!/usr/bin/env bash
# Written by naa-kit register from what Microsoft documents. Not run against a tenant by its authors: read it before you run it.
# Needs the Azure CLI, signed in to the tenant of the registration (az login --tenant ...; national clouds: az cloud set first), as owner
# of the registration or Cloud Application Administrator.
set -euo pipefail
`;

/** A here-document whose end is quoted: the shell reads nothing in it, and no line of JSON is its end. Inside $( ) old shells still count quotes. */
const bodyOf = ({ body }: GraphRequest): string => `IFS= read -r -d '' body <<'END_OF_BODY' || true\n${scriptJson(body)}\nEND_OF_BODY`;

function step(request: GraphRequest, graph: string): string {
  const isNew = request.path.includes(placeholders.objectId);
  const send = `az rest --method ${request.method} --url "${graph}/v1.0${request.path.replace(placeholders.objectId, '$id')}" --headers 'Content-Type=application/json' --body "$body"`;
  const title = `# ${request.does}\n${bodyOf(request)}`;
  if (request.method === 'PATCH') return `${title}\n${isNew ? `body=\${body//'${placeholders.clientId}'/$appId}\n` : ''}${send}\n`;
  return `${title}\nid=$(${send} --query id --output tsv)\nappId=$(az rest --method GET --url "${graph}/v1.0/applications/$id" --query appId --output tsv)\necho "client id: $appId"\n`;
}

/** The requests as a script for bash and the Azure CLI. `graph`: origin of Microsoft Graph. */
export const azureCliScript = (requests: readonly GraphRequest[], graph: string): string => [head, scriptNotes(requests), ...requests.map((request) => step(request, graph))].join('\n');
