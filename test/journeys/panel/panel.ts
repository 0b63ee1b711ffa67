import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Locale } from '../../../src/contracts/locale.ts';
import type { Play } from '../play.ts';

export const question = { en: 'What is going on here?', it: 'Che cosa succede?' } as const;

/** Opens the panel as a person does, and waits for its verdict. */
export async function openPanel({ pane }: Play, locale: Locale): Promise<void> {
  await pane.getByRole('button', { name: question[locale] }).click();
  await pane.locator('[data-verdict]').waitFor({ timeout: 30_000 });
}

export const verdict = ({ pane }: Play): Promise<string> => pane.locator('[data-verdict]').innerText();

/** What stands under the one who can act. */
export const groupOf = ({ pane }: Play, owner: 'user' | 'admin' | 'developer'): Locator => pane.locator(`[data-owner="${owner}"]`);

/** A guide, unfolded, with its commands as they would be copied. */
export async function readGuide(within: Locator, id: string): Promise<string> {
  const guide = within.locator(`[data-guide="${id}"]`).first();
  await guide.locator('summary').first().click();
  return guide.innerText();
}

/** Pastes a text and reads what the panel makes of it, once it has found what the text is about. */
export async function explainPasted({ pane }: Play, text: string, primary: string): Promise<string> {
  const explanation = pane.locator('[data-part="explanation"]');
  await pane.locator('textarea').first().fill(text);
  await explanation.locator(`[data-primary="${primary}"]`).waitFor();
  return explanation.innerText();
}

/** The report as it leaves the pane: what is copied, what is saved, and the message, all searched for secrets. */
export async function handedOn(play: Play, locale: Locale): Promise<{ report: string; json: string; mail: string }> {
  const { pane, page } = play;
  const download = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), pane.getByRole('button', { name }).click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  };
  await pane.getByRole('button', { name: { en: 'Copy report for IT', it: 'Copia il report per l’IT' }[locale] }).click();
  const report = await pane.locator('textarea[readonly]').inputValue();
  const text = await download({ en: 'Save report (text)', it: 'Salva il report (testo)' }[locale]);
  const json = await download({ en: 'Save report (JSON)', it: 'Salva il report (JSON)' }[locale]);
  const mail = await pane.locator('[data-part="mail"]').inputValue();
  // A text field shows every line end as one character.
  expect(text.replaceAll('\r\n', '\n')).toBe(report);
  expect(await play.leaksIn([report, json, mail].join('\n'))).toEqual([]);
  return { report, json, mail };
}
