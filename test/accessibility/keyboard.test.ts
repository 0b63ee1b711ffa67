import { expect, test } from '@jest/globals';
import { locales } from '../../src/contracts/locale.ts';
import type { Play } from '../journeys/play.ts';
import { question } from '../journeys/panel/panel.ts';
import { stage } from './stage.ts';

const play = stage();

/** Tag and words of what has the focus inside the pane. */
const focused = ({ pane }: Play) => pane.locator('html').evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent}`);

async function tabTo(one: Play, what: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused(one)) === what) return;
    await one.page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to “${what}”; the last stop was “${await focused(one)}”.`);
}

test.each(locales)('the panel is opened, used and left by keys alone (%s)', async (locale) => {
  const [back, copy] = [{ en: 'Back', it: 'Indietro' }[locale], { en: 'Copy report for IT', it: 'Copia il report per l’IT' }[locale]];
  await play('conditional-access-53003', locale, 'light', async (one) => {
    await one.stands('needs-click');
    await tabTo(one, `BUTTON ${question[locale]}`);
    await one.page.keyboard.press('Enter');
    await one.pane.locator('[data-verdict]').waitFor();
    expect(await focused(one)).toBe(`H2 ${question[locale]}`);

    await tabTo(one, 'TEXTAREA ');
    await one.page.keyboard.type('AADSTS50105');
    await one.pane.locator('[data-primary="AADSTS50105"]').waitFor();
    await one.page.keyboard.press('Tab');
    expect(await focused(one)).toMatch(/^SUMMARY /);
    await one.page.keyboard.press('Enter');
    expect(await one.pane.locator('[data-part="explanation"] details[open]').count()).toBe(1);

    await tabTo(one, `BUTTON ${copy}`);
    await one.page.keyboard.press('Enter');
    await one.pane.getByText({ en: 'Copying was not allowed. Select the text and copy it.', it: 'Copia non consentita. Seleziona il testo e copialo.' }[locale]).waitFor();

    await one.pane.getByRole('button', { name: back }).focus();
    await one.page.keyboard.press('Enter');
    await one.pane.locator('main h2').waitFor();
    expect(await focused(one)).toBe(`BUTTON ${question[locale]}`);
  });
});

test('every stop of the keys can be seen: nothing hidden takes the focus while the panel is open', async () => {
  await play('online-naa', 'en', 'light', async (one) => {
    await one.stands('done');
    await tabTo(one, `BUTTON ${question.en}`);
    await one.page.keyboard.press('Enter');
    await one.pane.locator('[data-verdict]').waitFor();
    for (let presses = 0; presses < 12; presses++) {
      await one.page.keyboard.press('Tab');
      const isSeen = await one.pane.locator('html').evaluate(() => document.activeElement === document.body || document.activeElement!.checkVisibility());
      expect(isSeen).toBe(true);
    }
  });
});
