import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { soups } from '../../../src/dev/benches/explain/soups.ts';
import { recognise } from '../../../src/diagnostics/recognise/index.ts';
import { phraseTables } from '../../../src/diagnostics/recognise/phrases/index.ts';

const folder = fileURLToPath(new URL('../../../src/diagnostics/recognise', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Patterns of a source: literals, and the strings a `RegExp` is built from. */
function patternsOf(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, inside: boolean): void => {
    const building = inside || (ts.isNewExpression(node) && node.expression.getText() === 'RegExp');
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) found.push(node.getText());
    else if (building && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))) found.push(node.text);
    ts.forEachChild(node, (child) => visit(child, building));
  };
  visit(ts.createSourceFile('x.ts', source, ts.ScriptTarget.ES2022, true), false);
  return found;
}

/** `*`, `+` or `{n,}` outside a character class: a repetition without end, the stuff of back-tracking. */
const isUnbounded = (pattern: string): boolean => /[^\\?(][*+]|\{\d+,\}/.test(pattern.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x'));

test('the search for unbounded patterns finds a planted one', () => {
  expect(patternsOf('const a = /(a+)+$/; const b = new RegExp(`x*${a.source}`);').filter(isUnbounded)).toHaveLength(2);
  expect(patternsOf(String.raw`const a = /[+*]a\+{1,3}/;`).filter(isUnbounded)).toEqual([]);
});

// Takes off the backslashes that lead one match of the bounded pattern before it.
const single = new Set(String.raw`/^\\+/`.split(' '));

test('no pattern repeats without bound', () => {
  const found = files.flatMap((file) => patternsOf(readFileSync(`${folder}/${file}`, 'utf8')).filter((pattern) => isUnbounded(pattern) && !single.has(pattern)).map((pattern) => `${file}: ${pattern}`));
  expect(found).toEqual([]);
});

test.each(Object.entries(soups(20_000, 7)))('%s is survived, and every place named lies in it', (_, soup) => {
  const { codes } = recognise(soup);
  expect(codes.every(({ at }) => at >= 0 && at <= soup.length)).toBe(true);
});

test('a signature is a few words, not a sentence', () => {
  const long = phraseTables.flatMap(({ phrases }) => Object.values(phrases).flat()).flatMap((phrase) => phrase.split('…')).filter((part) => part.split(' ').length > 10 || part.length > 60);
  expect(long).toEqual([]);
});
