import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Writable } from 'node:stream';
import type { Browser, Route } from 'playwright-core';
import { startBackend } from '../../src/backend/index.ts';
import { writeChanges } from '../../src/cli/fix/write-changes.ts';
import { paneSettings } from '../../src/contracts/deployment.ts';
import { deployment } from '../../src/deployment/index.ts';
import { fix, scan, type Fix } from '../../src/scanner/index.ts';
import { startLab, type Lab } from '../../src/simulator/lab.ts';
import { ask } from '../simulator/loopback-request.ts';
import { built, scenarioNamed } from './play.ts';

const kinds = ['Bearer', 'ExchangeIdentity'] as const;
const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const root = fileURLToPath(new URL('../..', import.meta.url));

/** One of the add-ins in `test/scanner/old-add-ins`, copied to where it can be changed and built. */
export class OldAddIn {
  readonly folder = mkdtempSync(join(root, '.build/old-add-in-'));

  constructor(name: string) {
    cpSync(join(root, 'test/scanner/old-add-ins', name), this.folder, { recursive: true });
    cpSync(join(root, 'node_modules/jquery/dist/jquery.min.js'), join(this.folder, 'jquery.min.js'));
  }

  /** As its developer would: the build of its own, where it has one. */
  build(): void {
    if (!existsSync(join(this.folder, 'src'))) return;
    execFileSync(process.execPath, ['--import', 'tsx', 'node_modules/webpack-cli/bin/cli.js', '--config', 'test/scanner/old-add-ins/webpack.config.ts', '--env', `from=${this.folder}`, '--no-stats'], { cwd: root, stdio: 'pipe' });
  }

  /** `naa-kit fix --write`, and the one step it leaves for pages without a bundler. */
  fix(): Fix {
    const done = fix(this.folder, scan(this.folder), { pane: paneSettings(deployment), officeJs: deployment.cloud.officeJs, version: '0.1.0', peers: {} });
    writeChanges(this.folder, done.changes);
    for (const file of readdirSync(built('addin'))) if (file !== 'taskpane.html') cpSync(join(built('addin'), file), join(this.folder, file), { recursive: true });
    return done;
  }

  /** Shows it in the lab: what its pane says at the end, where its own server takes what the lab's backend takes. */
  async shows(browser: Browser, scenarioId: string): Promise<string> {
    const server = createServer(({ url = '/' }, response) => {
      const path = join(this.folder, new URL(url, 'http://x').pathname);
      if (!existsSync(path)) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': types[path.split('.').at(-1)!] ?? 'application/octet-stream' }).end(readFileSync(path));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const lab = await startLab({
      port: 0, paneDir: built('addin'), labDir: built('lab'), scenarios: [scenarioNamed(scenarioId)], deployment,
      addInUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`,
      startBackend: (config, clock) => startBackend(config, { clock, logTo: new Writable({ write: (_chunk, _encoding, done) => done() }) }),
    });
    const context = await browser.newContext();
    try {
      await context.route('https://server.old.example/login', (route) => this.#login(route, lab, scenarioId));
      const page = await context.newPage();
      await page.goto(`${lab.address}/?scenario=${scenarioId}&locale=en`);
      const end = page.frameLocator('iframe').locator('main[data-state="done"] h2, main[data-state="cannot"] h2');
      await end.waitFor({ timeout: 30_000 });
      return await end.innerText();
    } finally {
      await context.close();
      await lab.close();
      server.closeAllConnections();
      server.close();
    }
  }

  async #login(route: Route, lab: Lab, scenarioId: string): Promise<void> {
    const { backendOrigin } = await lab.world(scenarioId);
    const token = route.request().postData() ?? '';
    const answers = await Promise.all(kinds.map((kind) => ask(`${backendOrigin}/api/me`, { headers: { authorization: `${kind} ${token}` } })));
    const kind = kinds.find((_, index) => answers[index]!.status === 200);
    await route.fulfill({ status: kind ? 200 : 401, headers: { 'access-control-allow-origin': '*' }, body: kind ? `Signed in by ${kind}` : 'Refused' });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
