import { expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { deployment } from '../../../src/deployment/index.ts';
import { people } from '../../../src/simulator/people.ts';
import { csv, json } from '../../diagnostics/sign-ins/exports.ts';
import { journey } from '../journey.ts';
import { scenarioNamed } from '../play.ts';
import { groupOf, openPanel, readGuide } from './panel.ts';

/** The outputs that the guide for administrators shows: EWS off, then on again. */
const guideText = readFileSync(new URL('../../../docs/guides/admins.md', import.meta.url), 'utf8');
const [, blocked, put] = [...guideText.matchAll(/^```text\n(.*?)^```$/gms)].map(([, text]) => text!);

journey('admin view', { scenario: scenarioNamed('online-naa') }, async (play, locale) => {
  await play.stands('done');
  await openPanel(play, locale);
  const { pane, page } = play;
  const view = pane.locator('[data-part="admin-view"]');
  const stands = (verdict: string) => view.locator(`[data-verdict-of-tenant="${verdict}"]`).waitFor();
  const door = pane.getByRole('button', { name: { en: 'Check the tenant…', it: 'Verifica il tenant…' }[locale] });
  await door.click();
  await view.locator('h2:focus').waitFor();

  const asked: string[] = [];
  play.context.on('request', (request) => asked.push(request.url()));

  // What an administrator pastes: the outputs of the commands that the guide names too.
  expect(guideText).toContain(await view.locator('pre').first().innerText());
  await view.locator('textarea').fill(blocked!);
  await stands('problem');
  const admin = groupOf(play, 'admin').last();
  expect(await admin.innerText()).toContain({ en: 'EWS of the organisation', it: 'EWS dell’organizzazione' }[locale]);
  const guide = await readGuide(admin, 'ews-state');
  for (const part of ['Set-OrganizationConfig -EwsEnabled', ...{ en: ['How to check', 'How to undo', 'Least role'], it: ['Come verificare', 'Come annullare', 'Ruolo minimo'] }[locale]]) expect(guide).toContain(part);
  await view.locator('textarea').fill(put!);
  await stands('fine');
  await view.locator('textarea').fill(put!.slice(0, put!.indexOf('True')));
  await stands('incomplete');
  await view.locator('textarea').fill('');

  // What an administrator downloads: one file of each kind of sign-in.
  const { address } = people.adele;
  const ofOurs = { app: deployment.entra.clientId };
  const interactive = csv({ ...ofOurs, code: 53003 }, { ...ofOurs, code: 53003, person: 'p2' }, { code: 50105, person: 'p3' }).replaceAll('adele@contoso.example', address);
  const silent = json({ ...ofOurs, person: 'p4', reason: address }, { ...ofOurs, code: 90094, person: 'p4', at: '2026-11-20T11:00:00Z', reason: address });
  await view.locator('input[type="file"]').setInputFiles([{ name: 'InteractiveSignIns.csv', mimeType: 'text/csv', buffer: Buffer.from(interactive) }, { name: 'NonInteractiveSignIns.json', mimeType: 'application/json', buffer: Buffer.from(silent) }]);
  await stands('problem');
  const found = await view.locator('[data-finding^="AADSTS"]').evaluateAll((all) => all.map((one) => one.getAttribute('data-finding')));
  expect(found).toEqual(['AADSTS53003', 'AADSTS90094']);
  await view.locator('details').evaluateAll((all) => all.forEach((one) => void ((one as HTMLDetailsElement).open = true)));
  const told = await view.innerText();
  expect(told).toContain({ en: '4 sign-ins of 3 people were looked at, 3 of them failed. 1 of other apps were left out.', it: 'Sono stati esaminati 4 accessi di 3 persone, di cui 3 non riusciti. Ne sono stati esclusi 1 di altre app.' }[locale]);
  expect(await play.leaksIn(told)).toEqual([]);

  // What leaves the page by the administrator's own hand.
  await view.getByRole('button', { name: { en: 'Copy the verdict', it: 'Copia il verdetto' }[locale] }).click();
  const copied = await view.locator('textarea[readonly]').inputValue();
  expect(copied).toContain('AADSTS53003');
  expect(await play.leaksIn(copied)).toEqual([]);
  expect(asked).toEqual([]);

  await view.getByRole('button', { name: { en: 'Back to this Outlook', it: 'Torna a questo Outlook' }[locale] }).click();
  await door.and(pane.locator(':focus')).waitFor();
  expect(page.url()).toContain('scenario=online-naa');
});
