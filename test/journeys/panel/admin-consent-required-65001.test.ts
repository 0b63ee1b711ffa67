import { expect } from '@jest/globals';
import { deployment } from '../../../src/deployment/index.ts';
import { journey } from '../journey.ts';
import { groupOf, handedOn, openPanel, readGuide, verdict } from './panel.ts';

journey('admin-consent-required-65001', {}, async (play, locale) => {
  await play.stands('needs-click');
  await play.click();
  await play.page.getByRole('dialog').getByRole('button', { name: { en: 'Back without approval', it: 'Torna senza approvazione' }[locale] }).click();
  await play.stands('cannot');
  await openPanel(play, locale);
  expect(await verdict(play)).toContain({ en: 'Your administrator has to act.', it: 'Deve intervenire il tuo amministratore.' }[locale]);
  const guide = await readGuide(groupOf(play, 'admin'), 'admin-consent');
  expect(guide).toContain(`/adminconsent?client_id=${deployment.entra.clientId}&scope=`);
  expect(guide).not.toMatch(/<(client id|ID client|scope|ambito)>/);
  const { mail } = await handedOn(play, locale);
  expect(mail).toContain(deployment.entra.clientId);
});
