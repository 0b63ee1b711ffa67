import { existsSync } from 'node:fs';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { startBackend } from '../../src/backend/index.ts';
import type { Deployment } from '../../src/contracts/deployment.ts';
import type { JournalLine } from '../../src/contracts/journal.ts';
import type { Locale } from '../../src/contracts/locale.ts';
import { deployment as ours } from '../../src/deployment/index.ts';
import { startLab, type Lab } from '../../src/simulator/lab.ts';
import { people } from '../../src/simulator/people.ts';
import type { Scenario } from '../../src/simulator/scenario.ts';
import { scenarios } from '../../src/simulator/scenarios/index.ts';
import type { World } from '../../src/simulator/world.ts';

/** `KIT_DIST` plays another build of the pages than the one in `dist`. */
export function built(folder: string): string {
  const path = fileURLToPath(new URL(`../../${process.env['KIT_DIST'] ?? 'dist'}/${folder}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`dist/${folder} is missing: run \`npm run build:all\` first (\`npm test\` does).`);
  return path;
}

export interface Stage {
  readonly scenario: Scenario;
  readonly locale: Locale;
  readonly msal: 4 | 5;
  readonly theme?: 'light' | 'dark' | 'high-contrast';
  readonly site?: 'cross' | 'same';
  readonly paneDir?: string;
  readonly before?: (play: Play) => Promise<void>;
  /** Default: the one of this repository. */
  readonly deployment?: Deployment;
}

export const scenarioNamed = (id: string): Scenario => scenarios.find((scenario) => scenario.id === id)!;

/** One person in front of one Outlook: a fresh lab, a fresh browser profile, and everything that came out of them. */
export class Play {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly pane: FrameLocator;
  readonly #lab: Lab;
  readonly #scenarioId: string;
  readonly #outputs: string[];
  readonly #calls: Promise<string>[] = [];

  private constructor(lab: Lab, scenarioId: string, context: BrowserContext, page: Page, outputs: string[]) {
    this.#lab = lab;
    this.#scenarioId = scenarioId;
    this.context = context;
    this.page = page;
    this.pane = page.frameLocator('iframe');
    this.#outputs = outputs;
    context.on('console', (message) => outputs.push(message.text()));
    context.on('weberror', (error) => outputs.push(`page error: ${error.error().message}`));
    context.on('request', (request) => {
      if (!request.url().endsWith('/api/me')) outputs.push(request.url());
      else if (request.method() === 'GET') this.#calls.push(describeCall(request));
    });
  }

  static async open(browser: Browser, { scenario, locale, msal, theme = 'light', site = 'cross', before, paneDir, deployment = ours }: Stage): Promise<Play> {
    const outputs: string[] = [];
    const logTo = new Writable({ write: (chunk: Buffer, _, done) => (outputs.push(String(chunk)), done()) });
    const lab = await startLab({
      port: 0, paneDir: paneDir ?? built(msal === 4 ? 'msal-4/addin' : 'addin'), labDir: built('lab'), scenarios: [scenario], deployment,
      startBackend: (config, clock) => startBackend(config, { clock, logTo }),
    });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale });
    const play = new Play(lab, scenario.id, context, await context.newPage(), outputs);
    await before?.(play);
    await play.page.goto(`${lab.address}/?scenario=${scenario.id}&locale=${locale}&theme=${theme}&site=${site}`);
    return play;
  }

  /** Waits until the pane stands in `state` and has said so. */
  async stands(state: 'done' | 'needs-click' | 'cannot' | 'broken'): Promise<void> {
    await this.pane.locator(`main[data-state="${state}"] h2`).waitFor({ timeout: 30_000 });
  }

  /** Waits until this stands in the pane; what means an error is fetched late. */
  async says(text: string): Promise<void> {
    await this.pane.locator('main').getByText(text).first().waitFor({ timeout: 30_000 });
  }

  /** What the person reads in the pane, without the folded details. */
  async reads(): Promise<string> {
    return this.pane.locator('main').innerText();
  }

  /** Clicks the pane's main button. */
  async click(): Promise<void> {
    await this.pane.locator('main section button').first().click();
  }

  /** `<scheme> <status>` of every call to the backend, in order. */
  calls(): Promise<string[]> {
    return Promise.all(this.#calls);
  }

  async journal(): Promise<JournalLine[]> {
    const lines = await this.pane.locator('tr[data-journal]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-journal')!));
    return lines.map((line) => JSON.parse(line) as JournalLine);
  }

  /** `step path event` of every line, without times. */
  async story(): Promise<string[]> {
    return (await this.journal()).map(({ step, path, event }) => [step, path, event].filter(Boolean).join(' '));
  }

  /** Every token that was minted and every address, wherever it could have leaked to: empty when all is well. */
  async leaks(): Promise<string[]> {
    const world = await this.#lab.world(this.#scenarioId);
    const pages = await Promise.all(this.context.pages().flatMap((page) => page.frames()).map((frame) => frame.content().catch(() => '')));
    const everything = [...this.#outputs, ...pages, JSON.stringify(await this.journal())].join('\n');
    const told = [...this.#outputs, JSON.stringify(await this.journal())].join('\n');
    return [...secretsOf(world).filter((secret) => everything.includes(secret)), ...addressesIn(told)];
  }

  /** Tokens and addresses in what is handed on, such as a report: empty when all is well. */
  async leaksIn(text: string): Promise<string[]> {
    const world = await this.#lab.world(this.#scenarioId);
    return [...secretsOf(world).filter((secret) => text.includes(secret)), ...addressesIn(text)];
  }

  /** That the canary can sing: how many tokens this world has minted. */
  async minted(): Promise<number> {
    return (await this.#lab.world(this.#scenarioId)).issuedTokens().length;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.#lab.close();
  }
}

/** Signatures and payloads: a header alone tells nothing. */
const secretsOf = (world: World): string[] => [
  ...world.issuedTokens().flatMap((token) => token.split('.').slice(token.includes('.') ? 1 : 0)).filter((part) => part.length > 20),
  ...world.marks(),
];

const addressesIn = (text: string): string[] => Object.values(people).map(({ address }) => address).filter((address) => text.includes(address) || text.includes(encodeURIComponent(address)));

async function describeCall(request: import('playwright-core').Request): Promise<string> {
  const [scheme] = ((await request.allHeaders())['authorization'] ?? 'none').split(' ');
  const response = await request.response().catch(() => null);
  return `${scheme} ${response?.status() ?? 'unanswered'}`;
}
