import type { Token } from './token-view.ts';

/** A type or a method of a language with braces, and where its body lies in the list of tokens. */
export interface Block {
  readonly kind: 'type' | 'method';
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const typeWords = new Set(['class', 'struct', 'record', 'interface', 'enum', 'impl', 'trait', 'object']);
const notMethods = new Set(['if', 'for', 'foreach', 'while', 'switch', 'catch', 'using', 'lock', 'fixed', 'return', 'new', 'match', 'synchronized', 'with', 'function', 'func', 'fn', 'elseif', 'try']);

/** The types and methods of code with braces, inner ones after those around them. */
export function blocksOf(code: readonly Token[]): Block[] {
  const blocks: { kind: Block['kind']; name: string; from: number; to: number }[] = [];
  const open: (number | undefined)[] = [];
  for (const [index, { kind, text }] of code.entries()) {
    if (kind !== 'mark') continue;
    if (text === '{') {
      const head = headBefore(code, index);
      open.push(head ? blocks.push({ ...head, from: index, to: code.length }) - 1 : undefined);
    } else if (text === '}') {
      const block = open.pop();
      if (block !== undefined) blocks[block]!.to = index;
    }
  }
  return blocks;
}

/** What a brace opens, from the words since the statement before: `class X : Y {`, `T Name(…) {`. */
function headBefore(code: readonly Token[], brace: number): { readonly kind: Block['kind']; readonly name: string } | undefined {
  let start = brace - 1;
  while (start >= 0 && brace - start < 80 && !(code[start]!.kind === 'mark' && /^[{};]$/.test(code[start]!.text))) start -= 1;
  const head = code.slice(start + 1, brace);
  const type = head.findIndex(({ kind, text }) => kind === 'name' && typeWords.has(text));
  if (type >= 0 && head[type + 1]?.kind === 'name') return { kind: 'type', name: head[type + 1]!.text };
  const call = head.findIndex(({ text }, index) => text === '(' && head[index - 1]?.kind === 'name');
  const name = head[call - 1]?.text;
  return call > 0 && name && !notMethods.has(name) && !head.some(({ text }) => text === '=') ? { kind: 'method', name } : undefined;
}
