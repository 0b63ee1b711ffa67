import { isGuidInAnyCase } from '../contracts/guid.ts';
import { Option, type Command } from 'commander';
import { setTimeout as after } from 'node:timers/promises';
import { graphCloud, graphClouds, type GraphCloud } from '../checks/graph/clouds.ts';
import type { GraphAccess } from '../checks/graph/graph-request.ts';
import type { Locale } from '../contracts/locale.ts';
import { say, text } from '../contracts/text.ts';
import { KitError } from '../errors/index.ts';
import { invalidValue } from './usage-errors.ts';

const tokenVariable = 'NAA_KIT_GRAPH_TOKEN';
const cloudNames = Object.keys(graphClouds).join(', ');

export interface GraphOptions {
  readonly cloud: GraphCloud;
  readonly signIn: 'device-code' | 'browser';
  readonly signInApp?: string;
  readonly signInTenant: string;
  readonly tokenStdin: boolean;
}

function cloud(name: string): GraphCloud {
  const known = graphCloud(name);
  if (!known) throw invalidValue(text({ en: `Known are ${cloudNames}, and a lab at http://127.0.0.1:<port>.`, it: `Noti sono ${cloudNames}, e un laboratorio su http://127.0.0.1:<porta>.` }));
  return known;
}

/** An application id as an option. */
export function applicationId(value: string): string {
  if (!isGuidInAnyCase(value)) throw invalidValue(text({ en: 'An id is a GUID.', it: 'Un ID è un GUID.' }));
  return value.toLowerCase();
}

function signInTenant(value: string): string {
  if (!/^[a-z0-9](?:[a-z0-9.-]{0,126}[a-z0-9])$/i.test(value)) throw invalidValue(text({ en: 'A tenant is its id or a domain.', it: 'Un tenant si indica con il suo ID o un dominio.' }));
  return value;
}

/** The options of every command that asks Microsoft Graph. A token is never one of them: other programs can see what a command was given. */
export const withGraphOptions = (command: Command): Command => command
  .addOption(new Option('--cloud <name>', `${cloudNames}, or a lab at http://127.0.0.1:<port>`).argParser(cloud).default(graphClouds.global, 'global'))
  .option('--token-stdin', `read the token for Graph from standard input; ${tokenVariable} holds one as well`, false)
  .addOption(new Option('--sign-in <way>', 'how to sign in where no token was brought').choices(['device-code', 'browser']).default('device-code'))
  .option('--sign-in-app <id>', 'application of your tenant to sign in with', applicationId)
  .option('--sign-in-tenant <tenant>', 'its id or a domain', signInTenant, 'organizations');

/** What the help of such a command says about signing in. */
export const graphHelp = `Signing in takes an application of your tenant (--sign-in-app): a public client with the redirect http://localhost. Microsoft documents
the application of its own Graph PowerShell (14d82eec-204b-4c2f-b7e8-296a70dab67e) for that module alone, so it is not used unless you
name it. Pipelines bring a token in ${tokenVariable} or by --token-stdin.`;

const waiting = text({ en: 'Microsoft Graph asks to wait {seconds} seconds.', it: 'Microsoft Graph chiede di attendere {seconds} secondi.' });
/** A shorter silence needs no word. */
const longWaitMs = 5_000;

const signs = {
  code: text({ en: 'To sign in, open {address} and enter the code {code}.', it: 'Per accedere apri {address} e inserisci il codice {code}.' }),
  browser: text({ en: 'To sign in, open this address in a browser on this machine: {address}', it: 'Per accedere apri questo indirizzo in un browser su questo computer: {address}' }),
};

/** One line without blanks; what it holds is Graph's to judge. */
function usable(text: string): string {
  const token = text.trim();
  if (!/^[\w.~+/=-]{16,16384}$/.test(token)) throw new KitError('graph-token-unusable');
  return token;
}

async function signedIn({ cloud, signIn: by, signInApp: clientId, signInTenant: tenant }: GraphOptions, permissions: readonly string[], locale: Locale): Promise<string> {
  if (clientId === undefined) throw new KitError('graph-token-missing');
  const { signIn } = await import('../checks/graph/sign-in.ts');
  return signIn({ clientId, tenant, cloud, permissions, by, fetch, tell: ({ address, code }) => void process.stderr.write(`${code === undefined ? say(signs.browser, locale, { address }) : say(signs.code, locale, { address, code })}\n`) });
}

/** A token from standard input or the environment, else a sign-in. Throws `graph-token-missing`, `graph-token-unusable` and the errors of `signIn`. */
export async function openGraph(options: GraphOptions, permissions: readonly string[], locale: Locale, readStdin: () => Promise<string>): Promise<GraphAccess> {
  const brought = options.tokenStdin ? await readStdin() : process.env[tokenVariable];
  const token = brought ? usable(brought) : await signedIn(options, permissions, locale);
  const sleep = (ms: number) => {
    if (ms >= longWaitMs) process.stderr.write(`${say(waiting, locale, { seconds: Math.ceil(ms / 1000) })}\n`);
    return after(ms);
  };
  return { fetch, token, endpoint: options.cloud.graph, clock: Date.now, sleep };
}
