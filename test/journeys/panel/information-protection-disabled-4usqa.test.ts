import { expect } from '@jest/globals';
import { journey } from '../journey.ts';
import { explainPasted, groupOf, handedOn, openPanel, readGuide, verdict } from './panel.ts';

journey('information-protection-disabled-4usqa', {}, async (play, locale) => {
  await play.stands('needs-click');
  await play.click();
  const outlooksWindow = play.page.getByRole('dialog');
  const told = await outlooksWindow.innerText();
  expect(told).toContain('4usqa');
  await outlooksWindow.getByRole('button', { name: { en: 'Close', it: 'Chiudi' }[locale] }).click();
  await play.stands('cannot');
  await openPanel(play, locale);
  expect(await verdict(play)).toContain('Microsoft Information Protection');
  expect(await verdict(play)).toContain({ en: 'Your administrator has to act.', it: 'Deve intervenire il tuo amministratore.' }[locale]);
  const guide = await readGuide(groupOf(play, 'admin'), 'service-principal-enable');
  expect(guide).toContain("appId eq '40775b29-2688-46b6-a3b5-b256bd04df9f'");
  expect(guide).toContain('-AccountEnabled:$true');
  const explained = await explainPasted(play, told, 'AADSTS500014');
  expect(explained).toContain('TAG:4usqa');
  expect(explained).toContain('CAA2000B');
  expect(explained).toContain({ en: 'Your administrator', it: 'Il tuo amministratore' }[locale]);
  expect(explained).toContain((await play.journal()).at(-1)!.correlationId!);
  // People often have nothing but the tag.
  const byTag = await explainPasted(play, { en: 'Something went wrong. [4usqa]', it: 'Si è verificato un problema. [4usqa]' }[locale], 'TAG:4usqa');
  expect(byTag).toContain({ en: 'What TAG:4usqa means', it: 'Cosa significa TAG:4usqa' }[locale]);
  expect(byTag).toContain('Microsoft Information Protection');
  await handedOn(play, locale);
});
