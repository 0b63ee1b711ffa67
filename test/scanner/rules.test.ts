import { readdirSync } from 'node:fs';
import { roadFor } from '../../src/diagnostics/index.ts';
import { categories, rules } from '../../src/scanner/index.ts';

const stops = new Set(roadFor('unclear', '2026-11-22').stops.map(({ event }) => event.id));

test('a rule is called like its file', () => {
  const files = readdirSync(new URL('../../src/scanner/rules', import.meta.url)).filter((file) => file !== 'index.ts').map((file) => file.replace('.ts', ''));
  expect(rules.map(({ id }) => id).sort()).toEqual(files.sort());
});

test('every category has a rule', () => {
  expect(categories.filter((category) => !rules.some((rule) => rule.category === category))).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (_id, rule) => {
  it('looks only at files with one of its needles', () => {
    expect(rule.needles.length).toBeGreaterThan(0);
  });

  it('names a date that the timeline has', () => {
    expect(rule.since === undefined || stops.has(rule.since)).toBe(true);
  });

  it('speaks of what is done, what breaks and what to do in both languages', () => {
    for (const sentence of [rule.does, rule.breaks, rule.instead]) {
      for (const told of [sentence.en, sentence.it]) expect(told).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence.en).not.toBe(sentence.it);
    }
  });
});
