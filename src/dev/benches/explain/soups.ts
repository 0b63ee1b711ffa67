import { forms } from '../../../diagnostics/recognise/forms/index.ts';
import { phraseTables } from '../../../diagnostics/recognise/phrases/index.ts';

/** A small generator of repeatable randomness (mulberry32), so that a slow soup can be cooked again. */
export function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// What the recogniser looks for, whole and cut, with what its patterns repeat.
const vocabulary = ['AADSTS', 'AADSTS5001', 'aad sts', '53003', 'error code: ', 'errorCode":"', 'error_codes":[', 'code: ', 'Message: ', '{"error":{"code":"', 'innerError', 'graph.microsoft.com ', 'ews ', 'ErrorAccess', 'smtp ', '5.7.139 ', '535 ', 'outlook.com ', 'Trace ID: ', 'Correlation ID: ', '7d1c0aa4-3b52-4c1e-9f60-5b1d2e7a44', '7d1c0aa4-3b52-4c1e-9f60-5b1d2e7a4400', '2026-03-04 05:06:07Z ', '[4usqa]', 'CAA20002 ', '3399614466 ', 'BrowserAuthError: ', 'interaction_in_progress ', 'getAccessToken ', '13003 ', 'displayDialogAsync ', '%25', '%3a', '\\\\\\"', '\\u0026', '&amp;', '&#39;', '+', '"', "'", '\n', ' ', '\t', '：', 'ü', '条件', 'specified in the request does not match the ', 'from identity provider ', 'sign-in ', 'status: "', 'claims="', 'Token: null', '(401) ', 'HTTP/1.1 403 ', 'scope="openid '];

const phrases = phraseTables.flatMap((table) => Object.values(table.phrases).flat()).map((phrase) => phrase.replace(/^[~=]/, '').replaceAll('…', ' '));
const marks = forms.flatMap((form) => form.marks);
const base64 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'];

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!;

const fill = (length: number, piece: () => string): string => {
  const parts: string[] = [];
  for (let written = 0; written < length; ) {
    const part = piece();
    parts.push(part);
    written += part.length;
  }
  return parts.join('').slice(0, length);
};

/** Hostile texts of `length` characters: noise, our own words stirred, and long runs of whatever a pattern repeats. */
export function soups(length: number, seed = 1): Readonly<Record<string, string>> {
  const random = randomness(seed);
  const runs = ['A', 'Aa', 'aA_', 'x_1', ': ', '1 ', ' error code ', 'error:is:', 'identity ', 'can not get ', 'add-in dialog ', ' ', '\n', '\\', '%25', '%', '+a', '"', "'", '=', '0', '1,', '5.7.', 'a', 'A ', 'aad', 'AADSTS', 'a_', 'code', 'code:', 'error ', '[', '{"', '<', '&', '&#1', '7d1c0aa4-', '2026-', '(4', '\t \n', '> ', 'Error', 'ErrorA', '\u3000', '条', 'AADSTS50011: ', 'errorCode:"a_', 'scope: openid ', 'status="succeeded" ', '535 5.7.3 smtp ', '7d1c0aa4-3b52-4c1e-9f60-5b1d2e7a4400 ', '’a', '&lt;', '\\n', 'a\n> '];
  return {
    bytes: fill(length, () => String.fromCharCode(Math.floor(random() * 256))),
    letters: fill(length, () => String.fromCharCode(32 + Math.floor(random() * 95))),
    words: fill(length, () => pick(vocabulary, random)),
    'glued words': fill(length, () => pick(vocabulary, random).slice(0, 1 + Math.floor(random() * 12))),
    phrases: fill(length, () => `${pick(phrases, random)}. `),
    'cut phrases': fill(length, () => `${pick(phrases, random).slice(0, Math.floor(random() * 40))} `),
    marks: fill(length, () => `${pick(marks, random)}${pick(vocabulary, random)}`),
    base64: fill(length, () => pick(base64, random)),
    unicode: fill(length, () => String.fromCharCode(Math.floor(random() * 0xd7ff))),
    ...Object.fromEntries(runs.map((run) => [`run of ${JSON.stringify(run)}`, fill(length, () => run)])),
  };
}
