import { expect, test } from '@jest/globals';
import { scanned, told } from './planted.ts';

const call = 'Office.context.mailbox.getUserIdentityTokenAsync(cb);';

test.each<[string, string, string | undefined]>([
  ['on the line before', `// naa-kit-ignore identity-token: server only\n${call}`, 'server only'],
  ['on the same line', `${call} /* naa-kit-ignore identity-token: server only */`, 'server only'],
  ['for several rules', `// naa-kit-ignore ews-url, identity-token: both\n${call}`, 'both'],
  ['with a reason that holds a colon', `// naa-kit-ignore identity-token: see note: later\n${call}`, 'see note: later'],
  ['for another rule', `// naa-kit-ignore ews-url: no\n${call}`, undefined],
  ['two lines before', `// naa-kit-ignore identity-token: far\n\n${call}`, undefined],
  ['without a rule', `// naa-kit-ignore: everything\n${call}`, undefined],
])('a comment %s', (_, text, reason) => {
  const { findings, ignored } = scanned({ 'a.js': text });
  expect([findings.length, ignored.map((one) => one.reason)]).toEqual(reason === undefined ? [1, []] : [0, [reason]]);
});

test('a comment without a reason ignores nothing and is told', () => {
  const { findings, ignored, troubles } = scanned({ 'a.js': `// naa-kit-ignore identity-token\n${call}` });
  expect([findings.length, ignored.length, troubles]).toEqual([1, 0, [{ path: 'a.js', what: 'ignore-without-reason' }]]);
});

test('markup is ignored by its own comments', () => {
  expect(scanned({ 'p.html': '<!-- naa-kit-ignore office-js-source: tested offline -->\n<script src="office.js"></script>' }).ignored.map(told)).toEqual(['p.html:2 office-js-source']);
});

test('what hangs on an ignored place alone is ignored with it', () => {
  const { findings, ignored } = scanned({
    'a.js': `// naa-kit-ignore identity-token: server only\nexport const ask = (cb) => ${call}`,
    'b.js': 'import { ask } from "./a.js";\nask(send);',
  });
  expect([findings, ignored.map((one) => `${one.file} ${one.reason}`)]).toEqual([[], ['a.js server only', 'b.js server only']]);
});
