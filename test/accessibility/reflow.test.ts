import { expect, test } from '@jest/globals';
import { explainPasted, openPanel } from '../journeys/panel/panel.ts';
import { stage, unfold } from './stage.ts';

const play = stage();

/** 320 px wide at 200 % are 160 px to the page. */
test.each(['en', 'it'] as const)('a pane of 320 px at 200 %% zoom needs no sideways scrolling, all unfolded (%s)', async (locale) => {
  await play('online-legacy-refused', locale, 'light', async (one) => {
    await one.page.locator('iframe').evaluate((frame) => (frame.style.cssText = 'position: fixed; inset: 0 auto 0 0; width: 160px; flex: none'));
    await one.stands('needs-click');
    const overflow = async () => {
      await unfold(one);
      return one.pane.locator('html').evaluate((page) => ({ sideways: page.scrollWidth - page.clientWidth, width: page.clientWidth }));
    };
    expect(await overflow()).toEqual({ sideways: 0, width: 160 });
    await openPanel(one, locale);
    await explainPasted(one, 'AADSTS50105', 'AADSTS50105');
    expect(await overflow()).toEqual({ sideways: 0, width: 160 });
  });
});

test.each(['en', 'it'] as const)('what can be done about an earlier account needs none either (%s)', async (locale) => {
  await play('onprem-connect', locale, 'light', async (one) => {
    await one.page.locator('iframe').evaluate((frame) => (frame.style.cssText = 'position: fixed; inset: 0 auto 0 0; width: 160px; flex: none'));
    await one.pane.locator('[data-part="old-account"]').waitFor();
    expect(await one.pane.locator('html').evaluate((page) => ({ sideways: page.scrollWidth - page.clientWidth, width: page.clientWidth }))).toEqual({ sideways: 0, width: 160 });
  });
});
