import type { Hit } from '../rule.ts';
import type { Token, TokenView } from './token-view.ts';

/** Places where these words and marks stand one after the other; the place of the last word is told. */
export function* sequencesOf({ code }: TokenView, words: readonly string[], found: string): Generator<Hit> {
  for (let at = 0; at + words.length <= code.length; at += 1) {
    if (words.every((word, index) => code[at + index]!.text === word && code[at + index]!.kind !== 'string')) yield { offset: code[at + words.length - 1]!.offset, found, certainty: 'likely' };
  }
}

/** A method after a dot, in scripts that no parser could take. */
export const namesAsMailboxMember = (view: TokenView, name: string): Generator<Hit> => sequencesOf(view, ['.', name], name);

/** The property of something called mailbox, likewise. */
export function* namesOnMailbox(view: TokenView, name: string): Generator<Hit> {
  yield* sequencesOf(view, ['mailbox', '.', name], name);
  yield* sequencesOf(view, ['mailbox', '?', '.', name], name);
}

/** Names of a dotted word, as `Microsoft.Exchange.WebServices`, beginning anywhere in the code. */
export function* dottedNames({ code }: TokenView): Generator<{ readonly text: string; readonly offset: number; readonly before?: Token }> {
  for (let at = 0; at < code.length; at += 1) {
    const first = code[at]!;
    if (first.kind !== 'name' || code[at - 1]?.text === '.' || code[at - 1]?.text === '\\') continue;
    let text = first.text;
    let next = at + 1;
    while ((code[next]?.text === '.' || code[next]?.text === '\\') && code[next + 1]?.kind === 'name') {
      text += `.${code[next + 1]!.text}`;
      next += 2;
    }
    yield { text, offset: first.offset, ...(at > 0 ? { before: code[at - 1]! } : {}) };
    at = next - 1;
  }
}
