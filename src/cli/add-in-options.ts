import { Option, type Command } from 'commander';
import type { GraphCloud } from '../checks/graph/clouds.ts';
import { knownGraphPermissions, wantedRegistration, type GraphPermission, type Wanted } from '../checks/registration/wanted.ts';
import { isGuidInAnyCase } from '../contracts/guid.ts';
import { text } from '../contracts/text.ts';
import { deployment } from '../deployment/index.ts';
import type { GraphOptions } from './graph-options.ts';
import { invalidValue } from './usage-errors.ts';

const known = knownGraphPermissions.map(({ name }) => name).join(', ');

function clientId(value: string): string {
  if (!isGuidInAnyCase(value)) throw invalidValue(text({ en: 'A client id is a GUID.', it: 'Un ID client è un GUID.' }));
  return value.toLowerCase();
}

function tenant(value: string): string {
  if (value !== 'organizations' && !isGuidInAnyCase(value)) throw invalidValue(text({ en: 'Give organizations or the GUID of one tenant.', it: 'Indica organizations o il GUID di un tenant.' }));
  return value.toLowerCase();
}

function origin(value: string): string {
  const told = URL.canParse(value) ? new URL(value) : undefined;
  if (told?.origin !== value || told.protocol !== 'https:') throw invalidValue(text({ en: 'An origin is https://host or https://host:port, without a path.', it: 'Un’origine è https://host o https://host:porta, senza percorso.' }));
  return value;
}

function scope(value: string): string {
  if (!/^(?:api|https):\/\/\S+\/[^\s/]+$/.test(value)) throw invalidValue(text({ en: 'A scope is an application id URI, a slash and its name, such as api://host/client id/access_as_user.', it: 'Un ambito è un URI dell’ID applicazione, una barra e il suo nome, come api://host/ID client/access_as_user.' }));
  return value;
}

function graphPermission(value: string, all: readonly GraphPermission[]): GraphPermission[] {
  const [name = '', id] = value.split('=');
  const found = id === undefined ? knownGraphPermissions.find((one) => one.name.toLowerCase() === name.toLowerCase()) : { name, id: id.toLowerCase() };
  if (!found || !isGuidInAnyCase(found.id) || !/^[\w.]{1,100}$/.test(found.name)) throw invalidValue(text({ en: `Known are ${known}; any other is written NAME=ID.`, it: `Note sono ${known}; ogni altra si scrive NOME=ID.` }));
  return [...all, found];
}

export interface AddInOptions {
  readonly origin?: string;
  readonly clientId?: string;
  readonly tenant?: string;
  readonly scope?: string;
  readonly name?: string;
  readonly graphPermission: readonly GraphPermission[];
}

/** The options by which an add-in is named where the deployment of this kit is not it. */
export const withAddInOptions = (command: Command): Command => command
  .option('--origin <address>', 'where the pane is served (default: addIn.origin of the deployment)', origin)
  .option('--client-id <id>', 'client id of the add-in (default: entra.clientId)', clientId)
  .option('--tenant <id>', 'whose people sign in: organizations or one tenant (default: entra.tenant)', tenant)
  .option('--scope <scope>', 'what the pane asks for (default: api://host/client id/access_as_user, or entra.scope)', scope)
  .option('--name <name>', 'what people read in the consent window (default: addIn.name)')
  .addOption(new Option('--graph-permission <name>', 'what your server asks of Microsoft Graph on people’s behalf; may stand several times').argParser(graphPermission).default([], 'none'));

/** The cloud that was named, else that of the deployment. */
export const cloudOf = ({ cloud }: GraphOptions, command: Command): GraphCloud => (command.getOptionValueSource('cloud') === 'default' ? { login: deployment.cloud.login, graph: deployment.cloud.graph } : cloud);

/** Options first, then the deployment. With an origin or a client id of its own, the scope is that of Office SSO: host, client id, `access_as_user`. */
export function wantedOf(options: AddInOptions, cloud: GraphCloud, foundClientId?: string): Wanted {
  const { addIn, entra } = deployment;
  const isOther = options.origin !== undefined || options.clientId !== undefined;
  const at = options.origin ?? addIn.origin;
  const id = options.clientId ?? (isOther ? foundClientId : undefined) ?? entra.clientId;
  return wantedRegistration({
    name: options.name ?? addIn.name,
    origin: at,
    clientId: id,
    scope: options.scope ?? (isOther ? `api://${new URL(at).host}/${id}/access_as_user` : entra.scope),
    tenant: options.tenant ?? entra.tenant,
    ...cloud,
    permissions: options.graphPermission,
  });
}
