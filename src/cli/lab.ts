import { existsSync } from 'node:fs';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { text } from '../contracts/text.ts';
import { KitError } from '../errors/index.ts';
import { loadLab } from './optional-packages.ts';
import { invalidValue } from './usage-errors.ts';

const built = (folder: string) => fileURLToPath(new URL(`../../dist/${folder}`, import.meta.url));

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });

/** Only when it is played: the rooms behind need optional packages, and `naa-kit --help` must not. */
async function rooms() {
  const [{ startBackend }, { startLab }, { scenarios }, { deployment }] = await loadLab(() => Promise.all([
    import('../backend/index.ts'), import('../simulator/lab.ts'), import('../simulator/scenarios/index.ts'), import('../deployment/index.ts'),
  ]));
  return { startBackend, startLab, scenarios, deployment };
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw invalidValue(text({ en: 'A port is a whole number from 0 to 65535.', it: 'Una porta è un numero intero da 0 a 65535.' }));
  return port;
}

/** Sign-in, Graph and the outputs of PowerShell of one tenant, for `naa-kit check`. */
async function playTenant(id: string, port: number): Promise<void> {
  const [{ startTenant }, { tenants }, { deployment }] = await loadLab(() => Promise.all([import('../simulator/tenant-world.ts'), import('../simulator/tenants/index.ts'), import('../deployment/index.ts')]));
  const tenant = tenants.find((one) => one.id === id);
  if (!tenant) throw new KitError('tenant-unknown', { values: { ids: tenants.map((one) => one.id).join(', ') } });
  const { clientId, scope } = deployment.entra;
  const world = await startTenant(tenant, { clientId, port });
  console.log(`${tenant.story.en}
Ask it: naa-kit check tenant --graph --cloud ${world.origin} --app ${clientId} --scope ${scope} --scope Mail.ReadBasic --sign-in-app ${clientId}
What Exchange Online PowerShell prints in it: ${world.origin}/lab/powershell
Ctrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void world.close());
}

/** `naa-kit lab`: the pretend Outlook with our pane in it, or any other page with `--add-in`. Runs until it is interrupted. */
export const labCommand = new Command('lab')
  .description('play Outlook, Entra ID and Exchange on loopback, with the task pane in its frame')
  .option('--port <number>', 'port of the Outlook page; a free one is taken when it is in use', portNumber, 4310)
  .option('--add-in <url>', 'show this page instead of the kit’s own task pane; Office single sign-on still asks tokens for the kit’s own client id')
  .option('--tenant <id>', 'play a tenant for naa-kit check instead: its sign-in, its Graph and what PowerShell prints')
  .option('--backend-log', 'show the log of the backend', false)
  .action(async ({ port, addIn, backendLog, tenant }: { port: number; addIn?: string; backendLog: boolean; tenant?: string }) => {
    if (tenant !== undefined) return playTenant(tenant, port);
    if (!existsSync(built('lab/outlook.html'))) throw new KitError('lab-not-built');
    const { deployment, scenarios, startBackend, startLab } = await rooms();
    const lab = await startLab({ port, paneDir: built('addin'), labDir: built('lab'), scenarios, deployment, startBackend: (config, clock) => startBackend(config, { clock, logTo: backendLog ? process.stdout : nowhere }), addInUrl: addIn });
    console.log(`The lab is running. Open ${lab.address}/?scenario=online-naa in a browser; Ctrl+C ends it.`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void lab.close());
  });
