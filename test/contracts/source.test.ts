import { expect, test } from '@jest/globals';
import { rules as ofManifest } from '../../src/checks/manifest/rules/index.ts';
import { rules as ofOrigin } from '../../src/checks/origin/rules/index.ts';
import { rules as ofRegistration } from '../../src/checks/registration/rules/index.ts';
import { tellSources, type Source } from '../../src/contracts/source.ts';
import { families } from '../../src/diagnostics/catalogue/index.ts';
import { guides } from '../../src/diagnostics/guides/index.ts';

const known: readonly Source[] = [...ofManifest, ...ofOrigin, ...ofRegistration, ...families.flatMap(({ entries }) => entries), ...guides].flatMap(({ sources }) => sources);

// Words by which we tell how we came by a source. A published title may stand in English alone.
const ownWords = /\bundated\b|\bcop(?:y|ies|ied)\b|\bItalian\b|\bread together\b|\bkit\b|\bpublic repositor|\bone report\b|\bno (?:answer|list)\b|\bsource$/i;

test('what we say of a source ourselves is in both languages', () => {
  const oneLanguage = known.filter(({ name }) => (typeof name === 'string' ? ownWords.test(name) : name.en === name.it || ownWords.test(name.it.replaceAll('questo kit', ''))));
  expect(oneLanguage.map(({ name }) => name)).toEqual([]);
});

test('a title stands as it was published, and own words in the language of the reader', () => {
  const sources: readonly Source[] = [{ name: 'RFC 9110', date: '2022-06-01' }, { name: { en: 'A copy', it: 'Una copia' }, date: '2026-01-01' }];
  expect(tellSources(sources, 'it')).toEqual([{ name: 'RFC 9110', date: '2022-06-01' }, { name: 'Una copia', date: '2026-01-01' }]);
  expect(tellSources(sources, 'en').map(({ name }) => name)).toEqual(['RFC 9110', 'A copy']);
});
