import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@jest/globals';
import type { Locale } from '../../src/contracts/locale.ts';
import { deployment } from '../../src/deployment/index.ts';
import { csv } from '../diagnostics/sign-ins/exports.ts';
import { openPanel } from '../journeys/panel/panel.ts';
import type { Play } from '../journeys/play.ts';
import { stage, themes, unfold } from './stage.ts';

const play = stage();
const door = (locale: Locale): string => ({ en: 'Check the tenant…', it: 'Verifica il tenant…' })[locale];
const back = (locale: Locale): string => ({ en: 'Back to this Outlook', it: 'Torna a questo Outlook' })[locale];

/** Presses Tab until the focus is on something that matches. */
async function tabTo({ page, pane }: Play, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await pane.locator(`${selector}:focus`).count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${selector}.`);
}

async function faults({ page }: Play): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).include(['iframe', 'main']).analyze();
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}

test.each(themes)('the admin view is used by keys alone, axe finds nothing, and 160 px are enough (%s, %s)', async (theme, locale) => {
  await play('online-naa', locale, theme, async (one) => {
    await one.stands('done');
    await openPanel(one, locale);
    await tabTo(one, `button:text-is("${door(locale)}")`);
    await one.page.keyboard.press('Enter');
    const view = one.pane.locator('[data-part="admin-view"]');
    await view.locator('h2:focus').waitFor();

    await tabTo(one, 'textarea');
    await one.page.keyboard.insertText('PS C:\\> Get-OrganizationConfig\nEwsEnabled : False\nPS C:\\> ');
    await view.locator('[data-verdict-of-tenant="problem"]').waitFor();
    // The browser is told to hand the window over before the keys come to the button: a frame hears of it later than the page.
    const chooser = one.page.waitForEvent('filechooser');
    await tabTo(one, '[data-part="admin-view"] button:has-text("…")');
    await one.page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csv({ app: deployment.entra.clientId, code: 53003 }, { app: deployment.entra.clientId, code: 50126, person: 'p2' })) });
    await view.locator('[data-finding="AADSTS53003"]').waitFor();
    await tabTo(one, '[data-part="admin-view"] [data-finding] summary');
    await one.page.keyboard.press('Enter');
    await view.locator('[data-finding] details[open]').waitFor();
    await unfold(one);
    expect(await faults(one)).toEqual([]);

    await one.page.locator('iframe').evaluate((frame) => (frame.style.cssText = 'position: fixed; inset: 0 auto 0 0; width: 160px; flex: none'));
    expect(await one.pane.locator('html').evaluate((page) => ({ sideways: page.scrollWidth - page.clientWidth, width: page.clientWidth }))).toEqual({ sideways: 0, width: 160 });

    await view.getByRole('button', { name: back(locale) }).focus();
    await one.page.keyboard.press('Enter');
    await one.pane.locator(`button:text-is("${door(locale)}"):focus`).waitFor();
  });
});
