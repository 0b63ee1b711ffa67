import type { GraphCall } from '../graph-calls.ts';
import type { Hit } from '../rule.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import type { TokenView } from './token-view.ts';

/** What Graph has for a text. */
type GraphOf = (text: string) => GraphCall | undefined;

const speaks = new Set(['log', 'debug', 'info', 'warn', 'error', 'trace', 'Error', 'alert', 'describe', 'it', 'test', 'write', 'WriteLine']);

/** Texts of a script that hold a pattern. A sentence that only quotes it is a mention, and so is what is only logged. */
export function* literalsIn(view: JavaScriptView, pattern: RegExp, found: string, graphOf: GraphOf = () => undefined): Generator<Hit> {
  for (const literal of view.literals) {
    const { text, node } = literal;
    const match = pattern.exec(text);
    if (!match) continue;
    const callee = node.parent?.type === 'CallExpression' || node.parent?.type === 'NewExpression' ? node.parent['callee'] : undefined;
    const isTold = speaks.has(String(callee?.name ?? callee?.property?.name)) || isSentence(text);
    const graph = graphOf(text);
    yield { offset: view.offsetIn(literal, match.index + match[0].length - 1), found, certainty: isTold ? 'mention' : 'certain', ...(graph ? { graph } : {}) };
  }
}

/** The same for a language that is read word by word. */
export function* stringsIn(view: TokenView, pattern: RegExp, found: string, graphOf: GraphOf = () => undefined): Generator<Hit> {
  for (const { kind, text, offset } of view.code) {
    if (kind !== 'string' || !pattern.test(text)) continue;
    const graph = graphOf(text);
    yield { offset, found, certainty: isSentence(text) ? 'mention' : 'certain', ...(graph ? { graph } : {}) };
  }
}

/** Three words of letters in a row with spaces between them: told to people, not given to a machine. */
export const isSentence = (text: string): boolean => /\p{L}{2,},? \p{L}{2,},? \p{L}{2,}/u.test(text) && !/[<{]/.test(text);
