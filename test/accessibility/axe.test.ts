import { expect, test } from '@jest/globals';
import type { Play } from '../journeys/play.ts';
import { explainPasted, openPanel } from '../journeys/panel/panel.ts';
import { faults } from './faults.ts';
import { stage, themes, unfold } from './stage.ts';

const play = stage();

const faultsInPane = ({ page }: Play) => faults(page, ['iframe', 'main']);

test.each(themes)('axe finds nothing in the pane, %s: signed in, a click needed, refused', async (theme, locale) => {
  await play('online-naa', locale, theme, async (one) => {
    await one.stands('done');
    await unfold(one);
    expect(await faultsInPane(one)).toEqual([]);
  });
  await play('conditional-access-53003', locale, theme, async (one) => {
    await one.stands('needs-click');
    expect(await faultsInPane(one)).toEqual([]);
    await one.click();
    await one.page.getByRole('dialog').getByRole('button', { name: { en: 'Close', it: 'Chiudi' }[locale] }).click();
    await one.stands('cannot');
    await unfold(one);
    expect(await faultsInPane(one)).toEqual([]);
  });
});

test.each(themes)('axe finds nothing where an earlier account can be connected, %s', async (theme, locale) => {
  await play('onprem-connect', locale, theme, async (one) => {
    await one.stands('done');
    await one.pane.locator('[data-part="old-account"]').waitFor();
    expect(await faultsInPane(one)).toEqual([]);
  });
});

test.each(themes)('axe finds nothing in the panel, %s, folded or not', async (theme, locale) => {
  await play('online-legacy-refused', locale, theme, async (one) => {
    await one.stands('needs-click');
    await openPanel(one, locale);
    await explainPasted(one, 'AADSTS50105 CAA2000B', 'AADSTS50105');
    expect(await faultsInPane(one)).toEqual([]);
    await unfold(one);
    expect(await faultsInPane(one)).toEqual([]);
  });
});

test.each(themes)('axe finds nothing in the dialog, %s', async (theme, locale) => {
  await play('online-naa-bridge-silent', locale, theme, async (one) => {
    await one.stands('needs-click');
    const [dialog] = await Promise.all([one.context.waitForEvent('page'), one.click()]);
    await dialog.locator('#go').waitFor();
    expect(await faults(dialog)).toEqual([]);
  });
});

test('axe is awake inside the frame: a field without a name is found', async () => {
  await play('online-naa', 'en', 'light', async (one) => {
    await one.stands('done');
    await one.pane.locator('main').evaluate((main) => main.append(document.createElement('textarea')));
    expect((await faultsInPane(one)).join()).toContain('label');
  });
});
