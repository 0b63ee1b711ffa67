import type { Dialect } from '../tree/languages.ts';

export interface Token {
  readonly kind: 'name' | 'string' | 'comment' | 'mark';
  /** A string without its quotes, a comment whole. */
  readonly text: string;
  readonly offset: number;
}

/** A file of a language that is read word by word: comments, strings, names and marks, in order. */
export interface TokenView {
  readonly path: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The same without comments. */
  readonly code: readonly Token[];
}

const name = String.raw`[@$]?[\p{L}_][\p{L}\p{N}_]*`;
const number = String.raw`\d[\w.]*`;
const double = String.raw`"(?:[^"\\\n]|\\[\s\S])*"`;
const single = String.raw`'(?:[^'\\\n]|\\[\s\S])*'`;
const slashes = String.raw`\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)`;
const hash = String.raw`#[^\n]*`;

const grammar = (comment: string, string: string) => new RegExp(String.raw`(${comment})|(${string})|${name}|${number}|[^\s\w]`, 'gu');

const grammars: Readonly<Record<Dialect, RegExp>> = {
  'c-like': grammar(slashes, String.raw`"""[\s\S]*?"""|(?:\$@|@\$|@)"(?:[^"]|"")*"|\$?${double}|${single}|${'`'}[^${'`'}]*${'`'}`),
  // A single quote opens a lifetime as often as a letter.
  rust: grammar(slashes, String.raw`b?r(#+)"[\s\S]*?"\3|b?"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\\n]|\\.)'`),
  php: grammar(`${slashes}|#(?!\\[)[^\\n]*`, String.raw`<<<(['"]?)(\w+)\3[\s\S]*?\n\s*\4\b|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'`),
  python: grammar(hash, String.raw`[rRbBuUfF]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?'''|${double}|${single})`),
  ruby: grammar(String.raw`^=begin[\s\S]*?^=end|${hash}`, String.raw`<<[-~](['"]?)([A-Z_]+)\3[\s\S]*?\n\s*\4\b|${double}|${single}`),
  powershell: grammar(String.raw`<#[\s\S]*?#>|${hash}`, String.raw`@"[\s\S]*?\n"@|@'[\s\S]*?\n'@|"(?:[^"${'`'}]|${'`'}[\s\S]|"")*"|'(?:[^']|'')*'`),
  'hash-comments': grammar(hash, `${double}|${single}`),
  'visual-basic': grammar(String.raw`'[^\n]*`, String.raw`"(?:[^"\n]|"")*"`),
};

const quotes = /^[A-Za-z@$#]*(?:"""|'''|["'`])|(?:"""|'''|["'`])#*$/g;

const isDigit = (one: string) => one >= '0' && one <= '9';
const isName = /^[@$]?[\p{L}_]/u;

/** Reads a source word by word; what is no word, text or comment is a mark of one character. */
export function readTokens(path: string, text: string, dialect: Dialect): TokenView {
  const tokens: Token[] = [];
  for (const { 0: whole, 1: comment, 2: string, index } of text.matchAll(grammars[dialect])) {
    if (comment !== undefined) tokens.push({ kind: 'comment', text: comment, offset: index });
    else if (string !== undefined) tokens.push({ kind: 'string', text: string.replace(quotes, ''), offset: index });
    else if (!isDigit(whole[0]!)) tokens.push({ kind: isName.test(whole) ? 'name' : 'mark', text: whole, offset: index });
  }
  return { path, text, tokens, code: tokens.filter(({ kind }) => kind !== 'comment') };
}
