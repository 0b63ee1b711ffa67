import { expect } from '@jest/globals';
import type { Locale } from '../../../src/contracts/locale.ts';
import conditionalAccessBlocks from '../../../src/simulator/tenants/conditional-access-blocks.ts';
import healthy from '../../../src/simulator/tenants/healthy.ts';
import { journey } from '../journey.ts';
import { scenarioNamed, type Play } from '../play.ts';
import { openPanel } from './panel.ts';

/** Opens the view and asks Graph by the button; resolves once it is told what came of it. */
async function askGraph(play: Play, locale: Locale, stands: 'done' | 'needs-click' = 'done') {
  await play.stands(stands);
  await openPanel(play, locale);
  await play.pane.getByRole('button', { name: { en: 'Check the tenant…', it: 'Verifica il tenant…' }[locale] }).click();
  const view = play.pane.locator('[data-part="admin-view"]');
  await view.locator('h2:focus').waitFor();
  const asked: string[] = [];
  play.context.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await view.getByRole('button', { name: { en: 'Read from Microsoft Graph', it: 'Leggi da Microsoft Graph' }[locale] }).click();
  await view.locator('[data-graph="read"], [data-graph="failed"]').waitFor();
  return { view, asked };
}

journey('admin view: a tenant that blocks the add-in', { scenario: { ...scenarioNamed('online-naa'), tenant: conditionalAccessBlocks } }, async (play, locale) => {
  const { view, asked } = await askGraph(play, locale);
  await view.locator('[data-verdict-of-tenant="problem"]').waitFor();
  const found = await view.locator('[data-outcome="fail"]').evaluateAll((all) => all.map((one) => one.getAttribute('data-finding')));
  expect(found).toEqual(['conditional-access-block', 'AADSTS53003']);
  // Read only: what goes to Graph is GET.
  const toGraph = asked.filter((one) => one.includes('/v1.0/') && !one.startsWith('OPTIONS'));
  expect(toGraph.length).toBeGreaterThanOrEqual(5);
  expect(toGraph.filter((one) => !one.startsWith('GET '))).toEqual([]);
  expect(await play.leaksIn(await view.innerText())).toEqual([]);
  // What Graph said is about one add-in: of another nothing is known.
  await view.locator('input').first().fill('99999999-0000-4000-8000-000000000000');
  await view.locator('[data-verdict-of-tenant]').waitFor({ state: 'detached' });
});

journey('admin view: an Outlook whose bridge is silent', { scenario: { ...scenarioNamed('online-naa-bridge-silent'), tenant: healthy } }, async (play, locale) => {
  const { view, asked } = await askGraph(play, locale, 'needs-click');
  expect(await view.locator('[data-graph="failed"]').innerText()).toContain({ en: 'Outlook gave no token for Microsoft Graph', it: 'Outlook non ha fornito un token per Microsoft Graph' }[locale]);
  expect(asked.filter((one) => one.includes('/v1.0/'))).toEqual([]);
  expect(await view.locator('[data-verdict-of-tenant]').count()).toBe(0);
});
