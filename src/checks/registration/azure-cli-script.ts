import { placeholders, type GraphRequest } from './requests.ts';
import { isOfNew, scriptJson, scriptNotes } from './script-parts.ts';

const head = `#!/usr/bin/env bash
# Written by naa-kit register from what Microsoft documents. Not run against a tenant by its authors: read it before you run it.
# Needs the Azure CLI, signed in to the tenant of the registration (az login --tenant ...; national clouds: az cloud set first), as owner
# of the registration or Cloud Application Administrator.
set -euo pipefail
`;

/** A here-document whose end is quoted: the shell reads nothing in it, and no line of JSON is its end. Inside $( ) old shells still count quotes. */
const bodyOf = ({ does, body }: GraphRequest): string => `# ${does}\nIFS= read -r -d '' body <<'END_OF_BODY' || true\n${scriptJson(body)}\nEND_OF_BODY\n`;

const patience = 'patient() { local try; for try in 1 2 3 4 5; do "$@" && return; sleep 5; done; "$@"; }\n';

function send(request: GraphRequest, graph: string): string {
  const call = `az rest --method ${request.method} --url "${graph}/v1.0${request.path.replace(placeholders.objectId, '$id')}" --headers 'Content-Type=application/json' --body "$body"`;
  // The two ids come on two lines or with a tab between, by the version of the CLI.
  if (request.method === 'POST') return `ids=$(${call} --query '[id, appId]' --output tsv)\nread -r id appId <<< "\${ids//[$'\\n\\t']/ }"\necho "client id: $appId"\n${patience}`;
  return isOfNew(request) ? `body=\${body//'${placeholders.clientId}'/$appId}\npatient ${call}\n` : `${call}\n`;
}

/** The requests as a script for bash and the Azure CLI. `graph`: origin of Microsoft Graph. */
export const azureCliScript = (requests: readonly GraphRequest[], graph: string): string => [head, scriptNotes(requests), ...requests.map((request) => bodyOf(request) + send(request, graph))].join('\n');
