import type { Page } from 'playwright-core';
import type { Play } from './play.ts';

const closed = (page: Page) => (page.isClosed() ? undefined : page.waitForEvent('close'));

/** Outlook in a browser: the dialog asks for a click of its own and Microsoft's page opens in a third window. */
export async function signInByWindow(play: Play): Promise<void> {
  const [dialog] = await Promise.all([play.context.waitForEvent('page'), play.click()]);
  await dialog.locator('#go').click();
  await play.stands('done');
  await closed(dialog);
}

/** A client that carries the messages itself: the dialog goes to Microsoft and comes back by itself. */
export async function signInByClientWindow(play: Play): Promise<void> {
  const [dialog] = await Promise.all([play.context.waitForEvent('page'), play.click()]);
  await play.stands('done');
  await closed(dialog);
}
