import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deployment } from '../../src/contracts/deployment.ts';
import { text } from '../../src/contracts/text.ts';
import { deployment as ours } from '../../src/deployment/index.ts';
import type { LabBackendConfig, StartLabBackend } from '../../src/simulator/lab-backend.ts';
import { startLab, type Lab, type LabOptions } from '../../src/simulator/lab.ts';
import { machinePorts, type LabPorts } from '../../src/simulator/ports.ts';
import { defineScenario, type Scenario } from '../../src/simulator/scenario.ts';

const words = text({ en: 'A situation', it: 'Una situazione' });

/** Adele in Outlook on the web, with everything granted, unless `changes` say otherwise. */
export const situation = (id: string, changes: Partial<Scenario> = {}): Scenario =>
  defineScenario({
    id,
    title: words,
    story: words,
    sources: ['test'],
    client: { platform: 'OfficeOnline', hostName: 'OutlookWebApp', version: '1', mailboxSet: '1.15', sets: [], dialog: 'browser', bridge: 'lazy' },
    mailbox: { of: 'adele', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
    ...changes,
  });

/** Takes the backend's place: keeps what it was started with and what was linked. */
export function standInBackend() {
  const configs: LabBackendConfig[] = [];
  const links: unknown[] = [];
  const closed: string[] = [];
  const start: StartLabBackend = async (config) => {
    configs.push(config);
    const origin = `http://127.0.0.1:${configs.length}`;
    return { origin, link: async (...pair) => void links.push(pair), close: async () => void closed.push(origin) };
  };
  return { start, configs, links, closed };
}

export const pages: Readonly<Record<string, string>> = {
  'taskpane.html': `<!doctype html><head><script type="application/json" id="settings">{"name":"Kit","authority":"https://login.microsoftonline.com/organizations","clientCapabilities":["CP1"]}</script>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="taskpane.0123456789abcdef.js"></script></head><p id="settings-note">$& stays</p>`,
  'redirect.html': '<!doctype html><script src="redirect.0123456789abcdef.js"></script>',
  'taskpane.0123456789abcdef.js': `// ${'long script '.repeat(200)}`,
  'icon.png': 'not really a picture',
};
const labPages = { 'outlook.html': '<!doctype html><title>Outlook</title>', 'office.js': 'globalThis.Office = {};' };

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'lab-'));
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(path, name), content)));
  return path;
}

/** For any tenant of the worldwide cloud, whatever tenants this repository is for. */
const deployment: Deployment = { ...ours, entra: { ...ours.entra, tenant: 'organizations', allowedTenants: 'any' }, cloud: { ...ours.cloud, login: 'https://login.microsoftonline.com' } };

/** A whole lab on free ports, with small pages and a stand-in backend. */
export async function testLab(scenarios: readonly Scenario[], changes: Partial<LabOptions> = {}, ports: Partial<LabPorts> = {}): Promise<Lab> {
  return startLab(
    { port: 0, paneDir: await folder(pages), labDir: await folder(labPages), scenarios, deployment, startBackend: standInBackend().start, ...changes },
    { ...machinePorts, ...ports },
  );
}
