import { Writable } from 'node:stream';
import { openBrowser } from '../../../../test/journeys/browser.ts';
import { startBackend } from '../../../backend/index.ts';
import { deployment } from '../../../deployment/index.ts';
import { startLab } from '../../../simulator/lab.ts';
import scenario from '../../../simulator/scenarios/online-naa.ts';
import { findBrowser } from '../../find-browser.ts';
import { playRound, type Round } from './round.ts';

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });

/** Plays `online-naa` in the lab `count` times, after one round that is not counted: it starts world and backend and proves the throttling. */
export async function playRounds(buildDir: string, count: number): Promise<Round[]> {
  process.env['CHROMIUM_PATH'] = findBrowser();
  const lab = await startLab({ port: 0, paneDir: `${buildDir}/addin`, labDir: `${buildDir}/lab`, scenarios: [scenario], deployment, startBackend: (config, clock) => startBackend(config, { clock, logTo: nowhere }) });
  try {
    const browser = await openBrowser();
    try {
      const address = `${lab.address}/?scenario=${scenario.id}&locale=en&theme=light&site=cross`;
      await playRound(browser, address, { proveThrottling: true });
      const rounds: Round[] = [];
      while (rounds.length < count) rounds.push(await playRound(browser, address));
      return rounds;
    } finally {
      await browser.close();
    }
  } finally {
    await lab.close();
  }
}
