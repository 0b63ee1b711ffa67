import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { planMarkdown } from '../../src/cli/scan/plan-markdown.ts';
import { stages } from '../../src/cli/scan/plan-stages.ts';
import { categories, rules } from '../../src/scanner/index.ts';
import { scenarios } from '../../src/simulator/scenarios/index.ts';
import { scanned } from '../scanner/planted.ts';

const report = scanned({
  'src/token.js': 'export const ask = (done) => Office.context.mailbox.getUserIdentityTokenAsync(done);\n// getCallbackTokenAsync',
  'src/pane.js': 'import { ask } from "./token.js";\nask(send);',
  'page.html': '<script src="office.js"></script>',
});
const plan = (locale: 'en' | 'it') => planMarkdown(report, { locale, today: '2026-11-22', rules });

test('every category has its place in exactly one stage', () => {
  expect(stages.flatMap((stage) => stage.categories).sort()).toEqual([...categories].sort());
});

test('every guide and every scenario a stage names is there', () => {
  expect(stages.map(({ guide }) => guide).filter((guide) => !existsSync(guide))).toEqual([]);
  const named = stages.at(-1)!.does.flatMap(({ en }) => en.split(': ')[1]!.replace('.', '').split(', '));
  expect(named.filter((id) => !scenarios.some((scenario) => scenario.id === id))).toEqual([]);
});

test('headings go down by one level, none without a text below it', () => {
  const lines = plan('en').split('\n').filter(Boolean);
  expect(lines.filter((line) => /^#+ /.test(line)).map((line) => line.indexOf(' ')).slice(0, 3)).toEqual([1, 2, 2]);
  for (const [index, line] of lines.entries()) if (/^#+ /.test(line)) expect(lines[index + 1]).not.toMatch(/^(?:#{1,2} |undefined)/);
});

test('the stages come in the order of a migration', () => {
  const headings = plan('en').match(/^## \d+\. .+$/gm)!.map((line) => line.slice(3));
  expect(headings).toEqual(['1. Registration', '2. Data and scopes', '3. Client', '4. Back end', '5. Identity linking', '6. Manifest', '7. Admin consent', '8. Roll-out', '9. Tests in the lab']);
});

test.each([['en', 'Client', 'Back end', 'line', 'leads to'], ['it', 'Client', 'Back-end', 'riga', 'porta a']] as const)('in %s a stage names the files of this tree that it concerns', (locale, from, to, line, leads) => {
  const page = plan(locale);
  const client = page.slice(page.indexOf(`. ${from}\n`), page.indexOf(`. ${to}\n`));
  expect(client).toContain(`- [ ] \`src/token.js\`: ${line} 1 \`getUserIdentityTokenAsync\`\n`);
  expect(client).toContain(`- [ ] \`src/pane.js\`: ${line} 2 \`ask\` (${leads} \`src/token.js:1\`)\n`);
  expect(client).toContain(`- [ ] \`page.html\`: ${line} 1 \`office.js\`\n`);
  expect(page).not.toContain('getCallbackTokenAsync');
  expect(page).not.toMatch(/\{\w+\}/);
});

test.each([
  ['en', 'least scope Mail.ReadWrite, for which Microsoft’s managed consent policy asks for an administrator (2)', '- Mail.ReadBasic, whether people may grant it themselves is not confirmed'],
  ['it', 'ambito minimo Mail.ReadWrite, per il quale i criteri di consenso gestiti da Microsoft richiedono un amministratore (2)', '- Mail.ReadBasic, se le persone possano concederlo da sole non è confermato'],
] as const)('in %s the calls of Graph stand with the data, and their scopes with the consent', (locale, move, read) => {
  const body = (operation: string) => `send('<soap:Envelope xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"><m:${operation}></soap:Envelope>');\n`;
  const page = planMarkdown(scanned({ 'a.js': body('MoveItem') + body('MoveItem') + body('GetItem') }), { locale, today: '2026-11-22', rules });
  const [, , data, , , , , consent] = page.split(/^## /m);
  expect(data).toContain(`POST /me/messages/{id}/move; ${move}`);
  expect(consent).toContain(read);
  expect(consent!.match(/Mail\.ReadWrite/g)).toHaveLength(1);
});
