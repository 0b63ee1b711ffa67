import type { Hit } from '../rule.ts';
import type { Source } from '../source.ts';

/** Places where names stand in comments, texts and documents: worth knowing, but nothing runs there. */
export function* mentionsIn({ text, scripts, tokens, isProse }: Source, names: readonly string[]): Generator<Hit> {
  if (names.length === 0) return;
  for (const { base, comments, literals } of scripts) {
    for (const { value, start } of comments) yield* namesIn(value, base + start + 2, names);
    for (const { text: one, offset } of literals) yield* namesIn(one, offset, names);
  }
  for (const view of tokens) for (const { kind, text: one, offset } of view.tokens) if (kind !== 'name' && kind !== 'mark') yield* namesIn(one, offset, names);
  if (isProse && scripts.length === 0) yield* namesIn(text, 0, names);
}

/** Places where names stand after a dot, in a text that is not parsed. */
export function* membersIn(text: string, names: readonly string[]): Generator<Hit> {
  for (const { offset, ...hit } of namesIn(text, 0, names)) if (text[offset - 1] === '.') yield { ...hit, offset, certainty: 'likely' };
}

function* namesIn(text: string, offset: number, names: readonly string[]): Generator<Hit> {
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) yield { offset: offset + at, found: name, certainty: 'mention' };
  }
}
