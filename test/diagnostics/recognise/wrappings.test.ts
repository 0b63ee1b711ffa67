import { recognise } from '../../../src/diagnostics/recognise/index.ts';
import { groups, type Pasted } from './pasted.ts';

/** Wrappings no rule was written for one by one: what a text says does not depend on how it travelled. */
const wrappings: readonly (readonly [string, (text: string) => string])[] = [
  ['as a JSON string', (text) => JSON.stringify({ message: text })],
  ['as a JSON string in a JSON string', (text) => JSON.stringify(JSON.stringify([text]))],
  ['percent-encoded', (text) => `?message=${encodeURIComponent(text)}`],
  ['percent-encoded twice', (text) => encodeURIComponent(encodeURIComponent(text))],
  ['as HTML', (text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')}</p>`],
  ['as an answer to a mail', (text) => text.split('\n').map((line) => `> ${line}`).join('\n')],
  ['as a code block', (text) => `Any idea?\n\n\`\`\`\n${text}\n\`\`\`\n`],
  ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['with hard blanks', (text) => text.replaceAll(' ', '\u00a0')],
  ['indented', (text) => text.split('\n').map((line) => `        ${line}`).join('\n')],
  ['with typographic quotes', (text) => text.replaceAll(/"([^"\n]*)"/g, '“$1”').replaceAll("'", '’')],
  ['behind a byte order mark', (text) => `\ufeff${text}`],
];

// A title is one only on a line of its own, a dash in quotes is the error itself, a number alone is one without wrappings.
const fragile = /title|dash|properties|typographic|nothing but/;
const meaningful = Object.entries(groups).filter(([group]) => group !== 'nothing').flatMap(([, pasted]) => pasted).filter(({ name }) => !fragile.test(name));

test.each(wrappings)('%s, a text is about the same', (_, wrap) => {
  const lost = meaningful.flatMap(({ name, text, primary, correlationId, traceId }: Pasted) => {
    const found = recognise(wrap(text));
    return found.primary === primary && found.correlationId === (correlationId ?? null) && found.traceId === (traceId ?? null) ? [] : [{ name, primary: found.primary, correlationId: found.correlationId, traceId: found.traceId }];
  });
  expect(lost).toEqual([]);
});

test.each(wrappings)('%s, what says nothing still says nothing', (_, wrap) => {
  expect(groups['nothing']!.map(({ name, text }) => ({ name, primary: recognise(wrap(text)).primary })).filter(({ primary }) => primary !== null)).toEqual([]);
});

test('`at` leads to the place in the text as it was pasted', () => {
  const text = `state=%7B%22x%22%7D error_description=AADSTS65004%3a+User`;
  const [code] = recognise(text).codes;
  expect(text.slice(code!.at, code!.at + 11)).toBe('AADSTS65004');
});
