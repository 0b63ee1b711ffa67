import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../../src/contracts/locale.ts';
import type { MigrationProgress } from '../../src/contracts/migration.ts';
import { contosoTenant, fabrikamTenant } from '../../src/simulator/people.ts';
import type { Scenario } from '../../src/simulator/scenario.ts';
import { openBrowser } from './browser.ts';
import { Play, scenarioNamed } from './play.ts';

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** The page of migration progress as it is reached from the lab. */
async function openAdmin(play: Play, locale: Locale): Promise<Page> {
  const link = play.page.getByRole('link', { name: { en: 'Open the page of migration progress', it: 'Apri la pagina dell’avanzamento della migrazione' }[locale] });
  const [page] = await Promise.all([play.context.waitForEvent('page'), link.click()]);
  await page.getByRole('button', { name: signIn[locale] }).waitFor();
  return page;
}
const signIn = { en: 'Sign in', it: 'Accedi' };

const standsIn = (page: Page, state: string) => page.locator(`main[data-state="${state}"]`).waitFor({ timeout: 30_000 });
async function enter(page: Page, locale: Locale, state = 'shown'): Promise<void> {
  await page.getByRole('button', { name: signIn[locale] }).click();
  await standsIn(page, state);
}

async function through(scenario: Scenario, locale: Locale, tell: (page: Page, play: Play) => Promise<void>): Promise<void> {
  const play = await Play.open(browser, { scenario, locale, msal: 5 });
  try {
    await tell(await openAdmin(play, locale), play);
    expect(await play.leaks()).toEqual([]);
  } finally {
    await play.close();
  }
}

async function faults(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));
}

const unfold = (page: Page) => page.locator('details').evaluateAll((all) => all.forEach((one) => void ((one as HTMLDetailsElement).open = true)));
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const peopleOn = async (page: Page, standing: string): Promise<number> => Number(await page.locator(`[data-standing="${standing}"] dd`).first().innerText());

test('the admin of a company sees that company alone, saves it as CSV, and reads it on a narrow screen', async () => {
  await through(scenarioNamed('migration-admin'), 'en', async (page) => {
    await enter(page, 'en');
    const told = await page.locator('main').innerText();
    expect(told).toContain(`Organisation ${contosoTenant}`);
    expect(told).toContain('Signed in as Adele Vance');
    expect(told).not.toContain(fabrikamTenant);
    expect(await page.locator('[data-tenant]').count()).toBe(0);
    expect(await peopleOn(page, 'legacy') + await peopleOn(page, 'moved') + await peopleOn(page, 'entra') + await peopleOn(page, 'quiet-legacy') + await peopleOn(page, 'quiet-entra')).toBe(26);
    expect(await page.locator('[data-code="legacy-path-closed"]').innerText()).toContain('The person: Sign in with Entra ID.');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^migration-${contosoTenant}-\\d{4}-\\d\\d-\\d\\d-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
    const csv = await readFile((await download.path())!, 'utf8');
    expect(csv).toMatch(/^day,measure,value,people,tenants\r\n/);
    expect(csv).not.toContain(fabrikamTenant);
    await unfold(page);
    expect(await page.getByRole('table').count()).toBe(4);
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways(page)).toBe(0);
  });
}, 90_000);

test('the operator sees all companies in dark Italian, chooses one and another period', async () => {
  await through(scenarioNamed('migration-operator'), 'it', async (page) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await enter(page, 'it');
    expect(await page.locator('main').innerText()).toContain('Tutte le organizzazioni');
    expect((await page.locator('[data-tenant]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-tenant')))).sort()).toEqual([contosoTenant, fabrikamTenant]);
    const all = await peopleOn(page, 'entra');
    await unfold(page);
    expect(await faults(page)).toEqual([]);
    await page.getByLabel('Periodo').selectOption('30');
    await standsIn(page, 'shown');
    await page.getByRole('button', { name: `Mostra solo ${fabrikamTenant}` }).click();
    await page.getByText(`Organizzazione ${fabrikamTenant}`).first().waitFor();
    expect(await peopleOn(page, 'entra')).toBeLessThan(all);
    expect(await page.getByLabel('Organizzazione').inputValue()).toBe(fabrikamTenant);
    expect(await page.locator('[data-tenant]').count()).toBe(0);
  });
}, 90_000);

describe('who cannot see anything', () => {
  const nobody: Scenario = { ...scenarioNamed('migration-admin'), progress: { roles: [] } };
  const empty: MigrationProgress = { tenant: contosoTenant, from: '2026-08-25', to: '2026-11-22', countedAt: '2026-11-22T00:00:00.000Z', quietAfterDays: 30, days: [], clients: [], errors: [], tenants: [] };
  const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

  test('reads which role is missing and who gives it, in forced colours too; that nobody has come; that the service is away', async () => {
    await through(nobody, 'it', async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await enter(page, 'it', 'refused');
      const told = await page.locator('main').innerText();
      expect(told).toContain('Questo account non ha il ruolo richiesto: Migration.Admin.');
      expect(told).toContain('Un amministratore della tua organizzazione');
      expect(told).toContain('Assegna il ruolo app Migration.Admin');
      expect(await faults(page)).toEqual([]);
      await page.route('**/api/migration?*', (route) => route.fulfill({ json: empty, headers: cors }));
      // Microsoft's window opens: the token at hand would have no role for another hour.
      await Promise.all([page.context().waitForEvent('page'), page.getByRole('button', { name: 'Accedi di nuovo' }).click()]);
      await standsIn(page, 'shown');
      expect(await page.locator('main').innerText()).toContain('Non è ancora arrivato nessuno');
      expect(await faults(page)).toEqual([]);
      await page.unroute('**/api/migration?*');
      await page.route('**/api/migration?*', (route) => route.abort());
      await page.getByRole('button', { name: 'Aggiorna' }).click();
      await standsIn(page, 'refused');
      expect(await page.locator('main').innerText()).toContain('[backend-unreachable]');
    });
  }, 90_000);

  test('can open Microsoft’s window again after closing it', async () => {
    await through({ ...nobody, entra: { consent: 'user' } }, 'en', async (page, play) => {
      const [popup] = await Promise.all([play.context.waitForEvent('page'), page.getByRole('button', { name: 'Sign in' }).click()]);
      await popup.getByRole('button', { name: 'Accept' }).waitFor();
      await popup.close();
      const [again] = await Promise.all([play.context.waitForEvent('page'), page.getByRole('button', { name: 'Open Microsoft’s window again' }).click()]);
      await again.getByRole('button', { name: 'Accept' }).click();
      await standsIn(page, 'refused');
    });
  }, 90_000);
});
